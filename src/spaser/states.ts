/** State of a contract for one figure: the column of « Détail ». */
export const OUTSIDE = 0;
export const COUNTED = 1;
export const IN_POPULATION = 2;
export const NOT_FILLED_IN = 3;

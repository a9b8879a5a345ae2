/** The parts of « Résultats » that load after the first paint: each when it is shown, and all of them soon. */
import { whenShown } from "./parts/when-shown";

export const Empty = whenShown(() => import("./results/Empty"));
export const Start = whenShown(() => import("./start/Start"));
export const Figures = whenShown(() => import("./results/Figures"));
export const Actions = whenShown(() => import("./results/Actions"));
export const Lacking = whenShown(() => import("./results/Lacking"));
export const Explanation = whenShown(() => import("./explanation/Explanation"));

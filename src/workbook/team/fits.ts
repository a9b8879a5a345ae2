/** Which framework fits a register, for the screen that proposes one. */
export { fitsOf, type Fit } from "../../spaser/fitting";

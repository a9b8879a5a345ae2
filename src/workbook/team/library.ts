/** All frameworks that the product has; loaded beside the first look, since their documents take a while to be read. */
export { LIBRARY } from "../../spaser/frameworks/library";

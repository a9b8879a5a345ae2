/** Where the demo keeps an add-in's settings inside a saved file: custom document properties of this prefix. */
export const SETTING_PREFIX = "AddInSetting:";

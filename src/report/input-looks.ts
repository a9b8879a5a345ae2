/** How inputs look: quiet where people type, like any other cell where nothing more is typed. */
import type { StyleName } from "./design";
import type { Scene } from "./scene";

/** What stands in a copy, or in a year whose figures are final. */
const PLAIN = {
  inputBody: "body",
  inputNumber: "figure",
  inputResult: "result",
  inputAsked: "result",
  inputNote: "remark",
  inputLabel: "freeLabel",
  inputText: "freeText",
} as const satisfies Partial<Record<StyleName, StyleName>>;

/** The style of an input in this sheet. */
export function inputLook(scene: Scene, style: keyof typeof PLAIN): StyleName {
  return scene.context.copy || scene.context.frozen ? PLAIN[style] : style;
}

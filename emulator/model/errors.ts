/** What goes wrong in a workbook, with the code that a caller can act on. */

/** A refused operation. `code` is one of the error codes that Excel documents. */
export class ModelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ModelError";
  }
}

/** From Office's error codes to ours: one table. Office's own text is dropped, since it may quote cells. */
import { WorkbookError } from "../workbook/workbook";
import type { WorkbookErrorCode } from "../workbook/workbook";

const codes: Record<string, WorkbookErrorCode> = {
  InvalidOperationInCellEditMode: "cellEdit",

  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  MemoryLimitReached: "tooLarge",

  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  ConnectionFailure: "busy",
  Conflict: "busy",
  RequestAborted: "busy",
  InvalidOrTimedOutSession: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",

  ItemNotFound: "sheetGone",
  InvalidReference: "sheetGone",

  Unauthenticated: "permission",
  PermissionDenied: "permission",

  Timeout: "timeout",

  ApiNotAvailable: "unsupported",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
};

/** The part of Office's error that is looked at. */
interface OfficeError {
  code: string;
  debugInfo?: { errorLocation?: string };
}

/** Members that only a protected workbook structure refuses. */
const structural = /^(WorksheetCollection\.|Worksheet\.(delete|name|visibility|position|copy))/i;

/** Any failure as a `WorkbookError`; one that is already ours passes as it is. */
export function workbookError(failure: unknown): WorkbookError {
  if (failure instanceof WorkbookError) return failure;
  if (!isOfficeError(failure)) return new WorkbookError("unknown");
  if (failure.code === "AccessDenied") return new WorkbookError(refusedBy(failure));
  return new WorkbookError(codes[failure.code] ?? "unknown");
}

/** Excel has no word of its own for settings that are too large: it finds the argument invalid. */
export function refusedSettings(failure: unknown): unknown {
  const isRefused = isOfficeError(failure) && failure.code === "InvalidArgument";
  return isRefused ? new WorkbookError("settingsFull") : failure;
}

/**
 * Excel says AccessDenied for three things: a refusal of the whole request (no place in it is named) is a missing
 * permission; otherwise the place tells the protection of the workbook's structure from that of a sheet.
 */
function refusedBy(error: OfficeError): WorkbookErrorCode {
  const place = error.debugInfo?.errorLocation;
  if (!place) return "permission";
  return structural.test(place) ? "structureProtected" : "sheetProtected";
}

function isOfficeError(failure: unknown): failure is OfficeError {
  return (
    typeof failure === "object" && failure !== null && "code" in failure && typeof failure.code === "string"
  );
}

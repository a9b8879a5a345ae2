/** Services that the library itself asks for at its start, beside the workbook. */
import { type Node, node, type TypeTable } from "../table";

const internalType: TypeTable<object> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
};

/** The service of that name, or null. */
export function serviceNode(name: string): Node | null {
  return name === "Microsoft.InternalService.AddinInternalService" ? node(internalType, {}) : null;
}

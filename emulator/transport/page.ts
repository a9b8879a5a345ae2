/**
 * Connects an add-in in an iframe of a real page with the host, over postMessage.
 *
 * Must the page be https? Read from the library (`checkReceiverOriginAndRun`): a host is trusted at once when its origin
 * is https and its host name is Microsoft's or that of the add-in's page; the port may differ. A host on plain http is
 * "not trusted yet", not refused: the library then loads its own hidden page `AgaveErrorUX/index.html` from beside
 * office.js and asks it whether the user has trusted this host before. That page looks into localStorage of its origin
 * for `OfficeJSTrustKeyV2_http_<hostname>`. So plain http://localhost works with the unmodified library and without any
 * certificate, provided that
 *
 *   1. host page, add-in and office.js come from the same origin (the key is then set here, before the frame loads);
 *   2. the server finds the package's `agaveerrorux/` whatever the case of the request: index.html, AgaveErrorUX.js;
 *   3. the add-in's Content-Security-Policy allows that hidden frame: `frame-src 'self'` in the build for the demo
 *      (production needs no frame: there the host is https).
 *
 * Otherwise (other origins, or the production policy as it is) use https, or let the tests' browser fulfil https
 * addresses by itself.
 */
import type { Connection } from "../connection";
import { Host, type HostOptions } from "../host";

export interface FrameOptions extends Omit<HostOptions, "workbook"> {
  /** A model, or a host that exists already. */
  readonly workbook: HostOptions["workbook"] | Host;
  /** The add-in's page. */
  readonly url: string;
  /** Where the frame goes. */
  readonly parent: HTMLElement;
  /** The frame's accessible name. */
  readonly title?: string;
}

export interface ConnectedFrame {
  readonly host: Host;
  readonly connection: Connection;
  readonly frame: HTMLIFrameElement;
  /** Closes the pane: takes the frame out, forgets its handlers. */
  close(): void;
  /** Closes the pane and opens it again, with ids of its own, as a reload in Excel does. */
  reload(): ConnectedFrame;
}

/** Inserts an iframe with the add-in and answers it. The frame's name carries the library's start information. */
export function connectFrame(options: FrameOptions): ConnectedFrame {
  const host =
    options.workbook instanceof Host
      ? options.workbook
      : new Host({ ...options, workbook: options.workbook });
  const origin = new URL(options.url, location.href).origin;
  if (location.protocol === "http:") trustThisHost();

  const frame = document.createElement("iframe");
  const connection = host.connect({
    send: (message) => frame.contentWindow?.postMessage(message, origin),
  });
  // The library reads the name while it loads: it must be there before the frame is.
  frame.name = connection.windowName(location.origin);
  frame.title = options.title ?? "Complément";
  frame.src = options.url;

  const hear = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === origin) connection.receive(event.data);
  };
  addEventListener("message", hear);
  options.parent.append(frame);

  const close = (): void => {
    removeEventListener("message", hear);
    connection.close();
    frame.remove();
  };
  return {
    host,
    connection,
    frame,
    close,
    reload: () => {
      close();
      return connectFrame({ ...options, workbook: host });
    },
  };
}

/** What the library's own trust page remembers after a user said yes. */
function trustThisHost(): void {
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, JSON.stringify({ Result: 1 }));
}

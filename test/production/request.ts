/** One request to the test's web server, as bare as it goes: no redirect is followed, nothing is unpacked. */
import http from "node:http";
import https from "node:https";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export function request(
  address: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; ca?: string } = {},
): Promise<Answer> {
  const { request: open } = address.startsWith("https:") ? https : http;
  return new Promise((resolve, reject) => {
    const sent = open(address, { ...options, agent: false, family: 4 }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(parts) });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

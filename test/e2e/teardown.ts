/** After the end-to-end tests: closes the browser and the server. */
import { running } from "./running";

export default async function teardown(): Promise<void> {
  await running.browser?.close();
  await running.server?.close();
}

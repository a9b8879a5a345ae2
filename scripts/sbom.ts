/** `npm run sbom`: the bill of materials (CycloneDX) of what a production install brings, on the standard output. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packageName, shippedPackages, type Lock } from "../packaging/lock";

interface Component {
  /** "name@version". */
  "bom-ref": string;
}

interface Bill {
  metadata: { component: Component & { name: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"));
const lock = read("package-lock.json") as Lock;
const { name } = read("package.json") as { name: string };

/**
 * npm lists all packages, and they are sorted out by the lock afterwards: the command's own `--omit dev` leaves out every
 * package that some tool of the workshop asks for as well, React among them (npm 11).
 */
const output = execFileSync("npm", ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  stdio: ["ignore", "pipe", "inherit"],
  // npm is a script with another name there.
  shell: process.platform === "win32",
});
const bill = JSON.parse(output) as Bill;

const shipped = new Set(
  shippedPackages(lock).map(([place, { version }]) => `${packageName(place)}@${version}`),
);
bill.components = bill.components.filter((component) => shipped.has(component["bom-ref"]));
const refs = new Set([bill.metadata.component, ...bill.components].map((component) => component["bom-ref"]));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
// npm names the product after the folder it lies in.
bill.metadata.component.name = name;
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);

/** Runs tests only where setup found a browser and a build. */
export const describeInBrowser = process.env["E2E_BROWSER"] ? describe : describe.skip;

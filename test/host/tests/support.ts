/** What several tests of the host share. */
import type { Booted } from "../transport/jsdom";

/** The error that a call fails with. */
export async function failure(work: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { code: code ?? "", message };
  }
  throw new Error("It should have failed.");
}

/** Lets messages and events that are under way arrive. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs a batch and counts the requests with the given kind of action, not those that only clean up. */
export async function trips(booted: Booted, work: () => Promise<unknown>): Promise<number> {
  const mark = booted.host.traffic.length;
  await work();
  await settle();
  return booted.host.since(mark).trips;
}

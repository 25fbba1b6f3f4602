const KEY = "sidelightVisit";

/**
 * What the extension does on a page. `looking`: the detector looks from time to time. `watching`: the annotator sees
 * every change by itself. `over`: nothing is left but this note of what the page was like then.
 */
type Stage = "looking" | "watching" | "over";
type Visit = {
  readonly leave: AbortController;
  stage: Stage;
  address: string;
  title: string;
  isHidden: boolean;
  /** How often this address has been visited. */
  readonly looks: number;
};
type Holder = { [KEY]?: Visit };

/**
 * Begins a visit of the page on show and ends the one before: after a single-page navigation, a second injection or a
 * new check, whatever the earlier visit drew is gone. The visit lives in the extension's own isolated world; the page
 * cannot see it. The signal aborts when the visit ends.
 */
export function beginVisit(world: object, stage: Stage): AbortSignal {
  const holder = world as Holder;
  const before = holder[KEY];
  before?.leave.abort();
  const seen = seePage();
  const looks = before?.address === seen.address ? before.looks + 1 : 1;
  const leave = new AbortController();
  holder[KEY] = { ...seen, stage, looks, leave };
  return leave.signal;
}

/** Notes what the page is like while it is looked at, and whether anybody will look again. */
export function noteLook(world: object, signal: AbortSignal, stage: Stage): void {
  const visit = (world as Holder)[KEY];
  if (visit?.leave.signal === signal) Object.assign(visit, seePage(), { stage });
}

/** Ends a visit: whatever it drew is gone. */
export function endVisit(world: object, signal: AbortSignal): void {
  const visit = (world as Holder)[KEY];
  if (visit?.leave.signal === signal) visit.leave.abort();
}

function seePage(): Pick<Visit, "address" | "title" | "isHidden"> {
  const address = location.href.split("#", 1)[0] ?? "";
  return { address, title: document.title, isHidden: document.hidden };
}

/**
 * Whether the page on show is worth another look than those that are planned: it has a new address, or a new title, or is
 * seen for the first time. A jump inside a page is no new address; a title that blinks is looked after so often and no
 * more. Injected by itself into the isolated world of a page: it may use nothing from outside its lines.
 */
export function isWorthALook(): boolean {
  const { sidelightVisit: visit } = globalThis as Holder;
  if (!visit) return true;
  if (visit.stage === "watching") return false;
  if (visit.address !== location.href.split("#", 1)[0]) return true;
  if (visit.looks >= 10) return false;
  return visit.title !== document.title || (visit.isHidden && !document.hidden);
}

import type { CheckError, CheckScores, VerdictScores } from "./score-checks.ts";

/** Figures by verdict and language, and every wrong and missed verdict with the words around it. */
export function formatChecks({ texts, byVerdict, byLanguage, errors }: CheckScores): string[] {
  const groups = [["all", byVerdict] as const, ...Object.entries(byLanguage)];
  const lines = groups.flatMap(([name, verdicts]) =>
    Object.entries(verdicts)
      .filter(([, { told, marked }]) => told + marked > 0)
      .map(([verdict, scores]) => `  ${name.padEnd(8)} ${verdict.padEnd(14)} ${formatScores(scores)}`),
  );
  const table = [`Statements held against the record: ${texts} texts`, ...lines].join("\n");
  if (errors.length === 0) return [table];
  return [table, [`Wrong and missed verdicts: ${errors.length}`, ...errors.map(formatError)].join("\n")];
}

function formatScores({ told, right, marked, met, precision, recall }: VerdictScores): string {
  return `P ${ratio(precision)}  R ${ratio(recall)}  (${right} of ${told} told right, ${met} of ${marked} marked told)`;
}

function ratio(value: number | undefined): string {
  return value === undefined ? "  –  " : value.toFixed(3);
}

function formatError({ kind, id, lang, claim, verdict, context }: CheckError): string {
  return `  ${kind.padEnd(6)} ${verdict} ${claim}  [${lang}, ${id}]\n      ${context}`;
}

// Ids of papers. Apart from the schema of a paper, so that the page side can make links without carrying Zod.

/** False for the starter papers whose arXiv id is not known: their id is `starter:<slug>`. */
export function hasArxivId(id: string): boolean {
  return !id.startsWith('starter:');
}

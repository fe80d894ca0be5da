// Reads the project's sources and what each imports. By the text of import statements alone: no compiler is needed for that,
// and what a comment or a string says in the shape of an import is caught as well, which is as it should be.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE_FOLDERS = ['lib', 'components', 'entrypoints'];

export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly code: string;
  /** Files of this project that it imports, types included. */
  readonly imports: readonly string[];
  /** Names of packages that it imports. */
  readonly packages: readonly string[];
}

const SPECIFIER =
  /(?:^|[;\n])\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

export function specifiersOf(code: string): string[] {
  return [...code.matchAll(SPECIFIER)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

export function filesUnder(folder: string): string[] {
  const absolute = join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
}

export function readSources(): Source[] {
  const paths = SOURCE_FOLDERS.flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path));
  return paths.map((path) => {
    const code = readFileSync(join(ROOT, path), 'utf8');
    const specifiers = specifiersOf(code).map((specifier) => specifier.replace(/\?.*$/, ''));
    const resolved = specifiers.map((specifier) => resolve(path, specifier));
    return {
      path,
      code,
      imports: resolved.filter((target) => target !== null),
      packages: specifiers.filter((_, i) => resolved[i] === null),
    };
  });
}

/** The file that a specifier means, or null for a package. */
function resolve(importer: string, specifier: string): string | null {
  const fromRoot = /^[~@]\/(.*)$/.exec(specifier)?.[1];
  if (fromRoot === undefined && !specifier.startsWith('.')) return null;
  const stem = normalize(fromRoot ?? join(importer, '..', specifier)).replaceAll('\\', '/');
  const candidates = [stem, `${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`, `${stem}/index.tsx`];
  return candidates.find((path) => isFile(join(ROOT, path))) ?? stem;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

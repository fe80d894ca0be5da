// SQLite's FTS5 as WebAssembly, in memory over the stored file's bytes; ranked by its own bm25.
import init, { type Database } from '@sqlite.org/sqlite-wasm';
import { anyPeer, type Doc } from './peer';
import { distinctWords } from './words';

const COLUMNS = 'id UNINDEXED, title, abstract, authors, keywords';

export default anyPeer<Database>({
  name: 'sqlite',
  slow: false,
  note: 'its heap leaves out WebAssembly’s memory, in which the whole file stands',
  async build(docs) {
    const db = new (await sqlite()).oo1.DB(':memory:');
    // Without positions and without a second copy of the text: the ids alone are kept.
    db.exec(`CREATE VIRTUAL TABLE papers USING fts5(${COLUMNS}, content='', contentless_unindexed=1, prefix='2 3')`);
    insert(db, docs);
    return db;
  },
  async add(db, day) {
    insert(db, day);
    return db;
  },
  async save(db) {
    const { capi } = await sqlite();
    return capi.sqlite3_js_db_export(db) as Uint8Array<ArrayBuffer>;
  },
  async load(stored) {
    const { oo1, capi, wasm } = await sqlite();
    const bytes = await stored.arrayBuffer();
    const db = new oo1.DB(':memory:');
    const at = wasm.allocFromTypedArray(bytes);
    const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
    if (!db.pointer) throw new Error('SQLite opened no database.');
    db.checkRc(capi.sqlite3_deserialize(db.pointer, 'main', at, bytes.byteLength, bytes.byteLength, flags));
    return db;
  },
  related: async (db, text, limit) => match(db, anyOf(distinctWords(text)), limit),
  async type(db, query, limit) {
    const words = distinctWords(query);
    return match(db, `${words.map((word) => `"${word}"`).join(' AND ')}*`, limit);
  },
});

let opened: ReturnType<typeof init> | undefined;

function sqlite(): ReturnType<typeof init> {
  opened ??= init();
  return opened;
}

function insert(db: Database, docs: readonly Doc[]): void {
  db.transaction(() => {
    const statement = db.prepare('INSERT INTO papers(id, title, abstract, authors, keywords) VALUES (?, ?, ?, ?, ?)');
    for (const { id, title, abstract, authors, keywords } of docs)
      statement.bind([id, title, abstract, authors, keywords]).stepReset();
    statement.finalize();
  });
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' OR ');
}

function match(db: Database, query: string, limit: number): string[] {
  const sql = 'SELECT id FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT ?';
  return db.selectArrays(sql, [query, limit]).map(([id]) => String(id));
}

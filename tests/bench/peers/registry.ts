// The peers, the yardstick first.
import flexsearch from './flexsearch';
import lunr from './lunr';
import minisearch from './minisearch';
import orama from './orama';
import type { AnyPeer } from './peer';
import sqlite from './sqlite';

export const PEERS: readonly AnyPeer[] = [minisearch, flexsearch, orama, lunr, sqlite];

import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * The database while its shape changes. Untyped on purpose: a step is written against the shape of
 * its own day, and must go on compiling when the current one has moved on.
 */
export type OldDatabase = IDBPDatabase<unknown>;
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;
export type Migration = (db: OldDatabase, tx: UpgradeTransaction) => void;

/** Version 1: the reader's stores, and the stores that can be rebuilt. */
function createStores(db: OldDatabase): void {
  const readingList = db.createObjectStore('readingList', { keyPath: 'id' });
  for (const field of ['doi', 'pmid', 'pmcid', 'arxiv']) {
    readingList.createIndex(field, `work.ids.${field}`);
  }
  readingList.createIndex('savedAt', 'savedAt');
  db.createObjectStore('removedEntries', { keyPath: 'id' }).createIndex('order', 'order');
  db.createObjectStore('ownPacks', { keyPath: 'id' });
  for (const name of ['ownSummaries', 'packSummaries']) {
    const summaries = db.createObjectStore(name, { keyPath: 'id' });
    summaries.createIndex('works', 'works', { multiEntry: true });
    summaries.createIndex('noticeDoi', 'summary.noticeDoi');
    summaries.createIndex('packId', 'packId');
  }
  const answers = db.createObjectStore('answers', { keyPath: 'key' });
  answers.createIndex('works', 'works', { multiEntry: true });
  answers.createIndex('changes', 'changes', { multiEntry: true });
  answers.createIndex('at', 'at');
  db.createObjectStore('meta');
}

/** Lists of all known notices, each as one generation of parts, and what of one has been downloaded. */
function createNoticeStores(db: OldDatabase): void {
  db.createObjectStore('noticeLists', { keyPath: 'generation' });
  db.createObjectStore('noticeParts');
  db.createObjectStore('noticeDownloads');
}

/** What the watch remembers of saved papers, the changes it found, and its log. */
function createWatchStores(db: OldDatabase): void {
  const watched = db.createObjectStore('watched');
  watched.createIndex('dueAt', 'dueAt');
  watched.createIndex('known', 'known');
  db.createObjectStore('watchChanges', { keyPath: 'id' }).createIndex('entryId', 'entryId');
  db.createObjectStore('watchLog', { autoIncrement: true });
}

/** A saved paper is found by any DOI that is registered for it. */
function indexAliases(_db: OldDatabase, tx: UpgradeTransaction): void {
  tx.objectStore('readingList').createIndex('aliases', 'work.ids.aliases', { multiEntry: true });
}

/** What happened to saved papers, and the rows of a restore that is not done. */
function createJournalStores(db: OldDatabase): void {
  const journal = db.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true });
  journal.createIndex('entryId', 'entryId');
  journal.createIndex('mergedInto', 'mergedInto');
  db.createObjectStore('restoreRows');
}

/** Subscribed libraries: what they say of themselves, their indexes in pieces, and the files that were asked for. */
function createLibraryStores(db: OldDatabase): void {
  db.createObjectStore('libraries', { keyPath: 'address' });
  db.createObjectStore('libraryPieces');
  db.createObjectStore('libraryFiles', { keyPath: ['address', 'digest'] }).createIndex('at', 'at');
}

/** Manuscripts that the reader has watched. */
function createManuscriptStore(db: OldDatabase): void {
  db.createObjectStore('manuscripts', { keyPath: 'id' });
}

/** Imports that are done or under way, and the papers of one that is not done. */
function createImportStores(db: OldDatabase): void {
  db.createObjectStore('imports', { keyPath: 'id' });
  db.createObjectStore('importRows');
}

/** What was last synced of saved papers. */
function createSyncStore(db: OldDatabase): void {
  db.createObjectStore('syncRecords', { keyPath: 'id' });
}

/** The saved papers as the list shows them, made of the entries, and which entries they have still to follow. */
function createRowStores(db: OldDatabase): void {
  const rows = db.createObjectStore('paperRows', { keyPath: ['order', 'id'] });
  rows.createIndex('id', 'id');
  rows.createIndex('until', 'until');
  db.createObjectStore('changedEntries', { keyPath: 'seq', autoIncrement: true });
}

/** Requests that left the browser. */
function createRequestLog(db: OldDatabase): void {
  db.createObjectStore('requests', { autoIncrement: true });
}

/**
 * Step n leads from version n to n + 1. A step that was released is never edited: what it got
 * wrong is mended by the next one.
 */
export const MIGRATIONS: readonly Migration[] = [
  createStores,
  createNoticeStores,
  indexAliases,
  createJournalStores,
  createLibraryStores,
  createWatchStores,
  createManuscriptStore,
  createImportStores,
  createSyncStore,
  createRowStores,
  createRequestLog,
];

/**
 * Takes a database from `oldVersion` to the newest, one step after the other, inside the one
 * upgrade transaction: if a step throws, the browser undoes all of them.
 */
export function migrate(
  db: OldDatabase,
  tx: UpgradeTransaction,
  oldVersion: number,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  // The opening is rejected with it; this promise of the same failure nobody waits for.
  tx.done.catch(() => undefined);
  for (const step of migrations.slice(oldVersion)) step(db, tx);
}

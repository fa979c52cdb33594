/** Why a library, or one of its files, was refused; the one at hand goes on. */
export const LIBRARY_REFUSALS = [
  'address',
  'not-allowed',
  'offline',
  'server',
  'wrong-type',
  'too-big',
  'not-a-library',
  'newer-format',
  'bad-signature',
  'other-key',
  'other-library',
  'older',
  'absurd',
  'damaged',
  'storage',
  'too-many',
] as const;

export type LibraryRefusal = (typeof LIBRARY_REFUSALS)[number];

/** How a library is cut into files, and how well its filter knows what is there. */
export interface LibraryShape {
  /** 2^bits files: the first bits of a paper's hash choose one. */
  bits: number;
  /** Places of each paper in the filter: the more, the fewer papers it lets through that the library does not have. */
  hashes: number;
}

/** What a library says of itself. */
export interface LibraryFacts {
  id: string;
  title: string;
  publisher: string | null;
  license: string | null;
  /** Counts up with each build. */
  edition: number;
  /** In milliseconds since the epoch. */
  built: number;
  summaries: number;
}

/** A library that the reader subscribed, as the options page lists it. */
export interface ListedLibrary {
  address: string;
  /** Off: it is not asked, and nothing of it is shown. */
  on: boolean;
  /** With the share of foreign papers that its filter lets through; `null` where nothing of it is on this machine any more. */
  facts: (LibraryFacts & { bits: number; filterError: number }) | null;
  /** Bytes on this machine: its index, and the files that were asked for. */
  stored: number;
  /** The last attempt to renew it; `refusal: null` where it went well. */
  checked: { at: number; refusal: LibraryRefusal | null } | null;
}

/** More libraries than anybody needs; each costs a request for a paper that it may have. */
export const MAX_LIBRARIES = 10;

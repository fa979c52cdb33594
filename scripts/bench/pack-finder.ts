/** What the pack bench runs inside the extension's own origin: the very look-up that a report makes. */
export { findSummaries } from '@/lib/summaries/find-summaries';

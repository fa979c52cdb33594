import type { Report } from '@/lib/model/report';
import { assembleReport, type ReportInput } from './assemble-report';
import type { JudgeContext } from './judge-evidence';
import { judgeWorks } from './judge-works';

/** Judges works and puts their report together, for who has all the evidence at hand: the workbench, benchmarks, tests. */
export function reportOfEvidence(input: Omit<ReportInput, 'judged'> & JudgeContext): Report {
  return assembleReport({ ...input, judged: judgeWorks(input, input) });
}

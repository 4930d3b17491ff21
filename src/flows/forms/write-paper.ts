// A paper as a Word file: made and handed over, never kept.
import { writeDocument } from '../../modules/exchange/formats/docx/document.ts';
import type { PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { hostAgreement, hostCasePaper } from './host-papers.ts';
import { joinAgreement, joinCasePaper, joinChecklist } from './join-papers.ts';
import type { HostCase, JoinCase, TaskCase } from './paper-case.ts';
import { writingOf } from './paper-writing.ts';
import { taskAgreement, taskCasePaper } from './task-papers.ts';

export const JOIN_PAPERS = ['saksframlegg', 'avtale', 'sjekkliste'] as const;
export type JoinPaper = (typeof JOIN_PAPERS)[number];
export const FOUNDING_PAPERS = ['avtale', 'saksframlegg'] as const;
export type FoundingPaper = (typeof FOUNDING_PAPERS)[number];

export interface PaperFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function written(fileName: string, paper: PaperDocument): Promise<PaperFile> {
  return { fileName: `${fileName}.docx`, bytes: new Uint8Array(await writeDocument(paper)) };
}

export function joinPaper(joining: JoinCase, paper: JoinPaper): Promise<PaperFile> {
  const { files } = writingOf(joining).words.join;
  const { id } = joining.party;
  if (paper === 'saksframlegg') return written(`${files.case}-${id}`, joinCasePaper(joining));
  return paper === 'avtale'
    ? written(`${files.agreement}-${id}`, joinAgreement(joining))
    : written(`${files.checklist}-${id}`, joinChecklist(joining));
}

export function hostPaper(founding: HostCase, paper: FoundingPaper): Promise<PaperFile> {
  const { files } = writingOf(founding).words.host;
  return paper === 'avtale'
    ? written(files.agreement, hostAgreement(founding))
    : written(files.case, hostCasePaper(founding));
}

export function taskPaper(founding: TaskCase, paper: FoundingPaper): Promise<PaperFile> {
  const { files } = writingOf(founding).words.task;
  return paper === 'avtale'
    ? written(files.agreement, taskAgreement(founding))
    : written(files.case, taskCasePaper(founding));
}

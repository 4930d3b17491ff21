// For those who run the installation: published notices in, and what came of them. What bodies answer is not seen here.

import { noticeFault } from '../../../flows/notices/fault-words.ts';
import type { NoticeFault, ReadNotices } from '../../../flows/notices/read-notices.ts';
import { LARGEST_FILE } from '../../../flows/read-needs.ts';
import { FileForm } from '../../components/file-upload.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page } from '../../page.ts';

export const MEGABYTES = LARGEST_FILE / 1024 / 1024;
const MOST_FAULTS = 200;

/** What was done, in whole numbers. */
export interface UploadOutcome {
  readonly fresh: number;
  readonly known: number;
  readonly bodies: number;
  readonly agreements: number;
  readonly procurements: number;
  readonly passed: number;
}

export interface UploadView {
  /** Null before anything was sent, and where nothing could be used. */
  readonly outcome: UploadOutcome | null;
  readonly faults: ReadNotices['faults'];
  readonly lacksFile: boolean;
}

function Outcome({ asked: { request }, outcome }: { asked: Asked; outcome: UploadOutcome }) {
  const { format, texts } = request;
  const { upload, counts } = texts.found;
  const things = [
    ...(outcome.agreements > 0 ? [counts.agreement(format.number(outcome.agreements))] : []),
    ...(outcome.procurements > 0 ? [counts.procurement(format.number(outcome.procurements))] : []),
  ];
  return (
    <div class="done" role="status">
      <p>{upload.kept(format.number(outcome.fresh), format.number(outcome.known))}</p>
      <p>
        {things.length > 0
          ? upload.found(format.list(things), format.number(outcome.bodies))
          : upload.nothingFound}
      </p>
      {outcome.passed > 0 ? <p>{upload.passed(format.number(outcome.passed))}</p> : null}
    </div>
  );
}

function Faults({ asked: { request }, faults }: { asked: Asked; faults: readonly NoticeFault[] }) {
  const { format, texts } = request;
  const words = texts.found.upload;
  const shown = faults.slice(0, MOST_FAULTS).map(({ file, row, problem }) => ({
    key: `${file} ${row ?? ''} ${problem.code}`,
    text: words.fault(file, row === null ? null : format.number(row), noticeFault(texts, problem)),
  }));
  return (
    <div class="refused" role="alert">
      <h2>{words.faults(format.number(faults.length))}</h2>
      {faults.length > MOST_FAULTS ? <p>{words.firstFaults(format.number(MOST_FAULTS))}</p> : null}
      <ul class="plain-list">
        {shown.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

function UploadForm({ asked, lacksFile }: { asked: Asked; lacksFile: boolean }) {
  const { request, paths } = asked;
  const words = request.texts.found.upload;
  const fileHint = words.hint(request.format.number(MEGABYTES));
  return (
    <FileForm
      action={paths.installation('/kunngjoringer')}
      accept=".xml,.json"
      words={{ file: words.files, fileHint, upload: words.button }}
      isRefused={lacksFile}
      fault={words.noFile}
      isMultiple
      isNarrow
    />
  );
}

export function uploadPage(asked: Asked, { outcome, faults, lacksFile }: UploadView): Page {
  const words = asked.request.texts.found.upload;
  return {
    kind: 'page',
    status: lacksFile || faults.length > 0 ? 422 : 200,
    title: words.title,
    installation: 'notices',
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame section-end stack">
          {outcome ? <Outcome asked={asked} outcome={outcome} /> : null}
          {faults.length > 0 ? <Faults asked={asked} faults={faults} /> : null}
          <UploadForm asked={asked} lacksFile={lacksFile} />
        </div>
      </>
    ),
  };
}

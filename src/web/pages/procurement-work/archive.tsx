// The package for the party's archive: what is in it, the button that makes it, and those that were made before.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { startExport } from '../../../modules/procurement/work/export-commands.ts';
import { archiveExportsOf } from '../../../modules/procurement/work/export-queries.ts';
import type { ArchiveExport } from '../../../modules/procurement/work/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { sizeText } from '../../components/stored-file.tsx';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageResult } from '../../page.ts';
import { actorNames } from '../archive/archive-words.ts';
import { notFoundPage } from '../error.tsx';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import { mayWrite, WorkFaults, workPage, workPath } from './work-parts.tsx';

const exportsIn = ({ asked, view }: ProcurementProps): Promise<ArchiveExport[]> =>
  archiveExportsOf(asked.ctx, { procurement: view.procurement.id, party: asked.party.id });

async function page(props: ProcurementProps, problems: readonly Problem[] = []): Promise<Page> {
  const { request } = props.asked;
  const { texts, format } = request;
  const words = texts.procurementWork.archive;
  const rows = await exportsIn(props);
  const nameOf = await actorNames(props.asked);
  return workPage({
    ...props,
    part: 'archive',
    lead: words.lead,
    isRefused: problems.length > 0,
    children: (
      <>
        <div class="frame section stack">
          <p>{words.what}</p>
          <p>{words.exempt}</p>
          <p class="notice">{words.untested}</p>
          {mayWrite(props, 'procurement.export') ? (
            <form class="stack-s" method="post" action={workPath(props, 'archive')}>
              <WorkFaults props={props} problems={problems} fields={{ procurement: 'lag-pakken' }} />
              <p class="buttons">
                <button class="ds-button" id="lag-pakken" type="submit">
                  {words.button}
                </button>
              </p>
              <p class="tiny">{words.same}</p>
            </form>
          ) : null}
        </div>
        <Section id="tatt-ut" title={words.title}>
          {rows.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <DataTable<ArchiveExport>
              caption={words.caption}
              columns={[
                {
                  label: words.columns.name,
                  cell: ({ number, fileName }) => (
                    <a href={workPath(props, 'archive', `/${number}`)} download={fileName}>
                      {fileName}
                    </a>
                  ),
                },
                {
                  label: words.columns.when,
                  cell: ({ madeAt }) => format.date(localDateAt(madeAt.getTime())),
                },
                { label: words.columns.by, cell: ({ madeBy }) => nameOf(madeBy) },
                {
                  label: words.columns.content,
                  cell: ({ entries, documents, bytes }) =>
                    words.content(format.number(entries), format.number(documents), sizeText(format, bytes)),
                },
                {
                  label: words.columns.sum,
                  isWhole: true,
                  cell: ({ sha256 }) => <code class="tiny">{sha256}</code>,
                },
              ]}
              rows={rows}
              keyOf={({ id }) => id}
            />
          )}
        </Section>
      </>
    ),
  });
}

export const archivePage = (props: ProcurementProps): Promise<Page> => page(props);

export async function makePackage(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const { ctx, party, paths, services, request } = asked;
  const started = await startExport(ctx, {
    procurement: view.procurement.id,
    party: party.id,
    language: request.language,
  });
  services.jobsWaiting();
  return answerSent(props.asked, started, {
    to: started.ok ? paths.ownOf(party.id, `/jobb/${started.value}`) : '',
    refused: (problems) => page(props, problems),
  });
}

export async function fetchPackage(props: ProcurementProps): Promise<PageResult> {
  const { request, services } = props.asked;
  const one = (await exportsIn(props)).find(({ number }) => String(number) === request.params['nr']);
  const content = one ? await services.files.read(one.sha256) : null;
  return one && content
    ? { kind: 'file', fileName: one.fileName, contentType: 'application/zip', content }
    : notFoundPage(request, request.texts.procurementWork.problems['work.gone']({}));
}

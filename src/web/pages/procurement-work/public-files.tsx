// Files that have been shown to everybody, on the public page of the dialogue, and one of them to save.
import { giveOut } from '../../../flows/procurement-work/put-in.ts';
import type { Services } from '../../../flows/services.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { ProcurementFile } from '../../../modules/procurement/files/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { fileSize } from '../../components/stored-file.tsx';
import { toSave } from '../../own/sent-file.ts';
import type { PageRequest, PageResult } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';

interface PublicFilesProps {
  readonly request: PageRequest;
  readonly procurement: string;
  readonly files: readonly ProcurementFile[];
}

export function PublicFiles({ request, procurement, files }: PublicFilesProps) {
  const { texts, format, language } = request;
  const words = texts.procurementWork.publicFiles;
  if (files.length === 0) return null;
  return (
    <Section id="filer" title={words.title}>
      <DataTable<ProcurementFile>
        caption={words.caption}
        columns={[
          {
            label: words.columns.file,
            cell: (file) => (
              <>
                <a
                  href={pathsFor(language).marketDialogue(procurement, `/filer/${file.number}`)}
                  download={file.fileName}
                >
                  {file.title}
                </a>{' '}
                <span class="tiny">{fileSize(request, file)}</span>
              </>
            ),
          },
          {
            label: words.columns.date,
            isNumber: true,
            cell: ({ uploadedAt }) => format.date(localDateAt(uploadedAt.getTime())),
          },
        ]}
        rows={files}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

/** Of those that are shown, the one with the number. */
export async function publicFile(
  services: Services,
  { request, procurement, files }: PublicFilesProps,
): Promise<PageResult> {
  const { problems } = request.texts.procurementWork;
  const file = files.find(({ number }) => String(number) === request.params['nr']);
  const given = file && (await giveOut(services, procurement, file));
  return file && given?.ok ? toSave(file, given.value) : notFoundPage(request, problems['files.gone']({}));
}

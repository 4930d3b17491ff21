// Files that have been shown to everybody, on the public page of the dialogue, and one of them to save.
import { giveOut } from '../../../flows/procurement-work/put-in.ts';
import type { Services } from '../../../flows/services.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { ProcurementFile } from '../../../modules/procurement/files/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest, PageResult } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';
import { sizeText } from './file-words.ts';

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
            cell: ({ number, title, fileName, kind, bytes }) => (
              <>
                <a
                  href={pathsFor(language).marketDialogue(procurement, `/filer/${number}`)}
                  download={fileName}
                >
                  {title}
                </a>{' '}
                <span class="tiny">
                  {texts.procurementWork.files.size(kind.toUpperCase(), sizeText(format, bytes))}
                </span>
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
  return file && given?.ok
    ? {
        kind: 'file',
        fileName: file.fileName,
        contentType: 'application/octet-stream',
        content: given.value,
      }
    : notFoundPage(request, problems['files.gone']({}));
}

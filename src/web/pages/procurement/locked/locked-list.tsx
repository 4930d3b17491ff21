// The list of participants on a page of its own, to print and to download: what the notice needs, and nothing else.
import { participationList } from '../../../../flows/procurement/participation-list.ts';
import type { FileResult, Page, PageResult } from '../../../page.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { listAsCsv, listAsWorkbook } from './list-files.ts';
import { ListTables } from './list-tables.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const listOf = ({ view }: ProcurementProps) => participationList(view.procurement.state, view.parties);

export function lockedListPage(props: ProcurementProps): Page {
  const { asked, view } = props;
  const { request } = asked;
  const words = request.texts.procurementForms.locked;
  const { lockedOn, locks } = view.procurement.state;
  return procurementPage({
    ...props,
    heading: words.title,
    lead: lockedOn === null ? words.notLocked : words.lockedOn(request.format.dateLong(lockedOn)),
    children: (
      <>
        <div class="frame">
          <p class="buttons list-files">
            <a class="ds-button" href={procurementPath(props, '/liste.xlsx')}>
              {words.xlsx}
            </a>
            <a class="ds-button" data-variant="secondary" href={procurementPath(props, '/liste.csv')}>
              {words.csv}
            </a>
            <span class="small">{words.print}</span>
          </p>
          {locks > 1 ? <p class="small">{words.again(request.format.number(locks))}</p> : null}
        </div>
        <ListTables request={request} list={listOf(props)} />
      </>
    ),
  });
}

const fileName = ({ asked }: ProcurementProps, ending: string): string =>
  `${asked.request.texts.procurementForms.locked.fileName}-${asked.request.today}.${ending}`;

export function lockedListCsv(props: ProcurementProps): FileResult {
  return {
    kind: 'file',
    fileName: fileName(props, 'csv'),
    contentType: 'text/csv; charset=utf-8',
    content: listAsCsv({ request: props.asked.request, list: listOf(props) }),
  };
}

export async function lockedListXlsx(props: ProcurementProps): Promise<PageResult> {
  const content = await listAsWorkbook({ request: props.asked.request, list: listOf(props) });
  return {
    kind: 'file',
    fileName: fileName(props, 'xlsx'),
    contentType: XLSX,
    content: new Uint8Array(content),
  };
}

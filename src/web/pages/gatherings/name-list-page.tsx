// The list for the door: who comes, to print and sign, and as a workbook.
import { comingTo, nameListWorkbook } from '../../../flows/gatherings/name-list.ts';
import { timeOf, whereText } from '../../../flows/gatherings/words.ts';
import { DataTable } from '../../components/data-table.tsx';
import { belowGathering, type GatheringAnswer, gatheringWords } from './gathering-parts.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const showNameList: GatheringAnswer = (props) => {
  const { asked, view, own } = props;
  const { request } = asked;
  const words = gatheringWords(request);
  const { gathering } = own;
  const coming = comingTo(own, own.participants, view.parties);
  const when = timeOf(request.language, gathering) ?? words.standing.noTime;
  const [name = '', body = '', service = '', answer = ''] = words.print.columns;
  return belowGathering(props, {
    heading: `${words.print.title}: ${gathering.title}`,
    lead: words.next.comingText(when, whereText(request.language, gathering)),
    children: (
      <div class="frame section stack">
        <p class="no-print">
          {words.print.lead} {words.print.print}
        </p>
        {coming.length === 0 ? (
          <p>{words.print.none}</p>
        ) : (
          <DataTable
            caption={words.print.title}
            columns={[
              { label: name, cell: ({ participant }) => participant.name },
              { label: body, cell: ({ participant }) => view.parties.nameOf(participant.body) },
              { label: service, cell: ({ participant }) => participant.service || '–' },
              { label: answer, cell: (one) => words.attendances[one.answer] },
              { label: words.print.signature, cell: () => <span class="write-here" /> },
            ]}
            rows={coming}
            keyOf={({ participant }) => participant.id}
          />
        )}
      </div>
    ),
  });
};

export const nameListFile: GatheringAnswer = async ({ asked, view, own }) => {
  const coming = comingTo(own, own.participants, view.parties);
  return {
    kind: 'file',
    fileName: 'navneliste.xlsx',
    contentType: XLSX,
    content: new Uint8Array(await nameListWorkbook(coming, view.parties, asked.request.language)),
  };
};

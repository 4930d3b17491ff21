// The programme of a gathering as a table: at which time of day, what, who, how, and what it comes of.
import { localTimeAt } from '../../../../kernel/local-date.ts';
import type { NetworkFile } from '../../../../modules/network/files/model.ts';
import type { Session } from '../../../../modules/network/gatherings/model.ts';
import type { Topic } from '../../../../modules/network/topics/model.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { StoredFileLink } from '../../../components/stored-file.tsx';
import type { PageRequest } from '../../../page.ts';
import { type GatheringProps, gatheringPath, gatheringWords } from '../gathering-parts.tsx';

const MINUTE_MS = 60_000;

/** When each part begins, by its id; empty where the gathering has no time. */
function clockTimes(sessions: readonly Session[], startsAt: Date | null): ReadonlyMap<string, string> {
  if (startsAt === null) return new Map();
  let at = startsAt.getTime();
  return new Map(
    sessions.map(({ id, minutes }) => {
      const begins = localTimeAt(at);
      at += minutes * MINUTE_MS;
      return [id, begins];
    }),
  );
}

interface ColumnsAsked {
  readonly request: PageRequest;
  readonly startsAt: Date | null;
  readonly sessions: readonly Session[];
  readonly topics: readonly Pick<Topic, 'number' | 'title'>[];
  readonly fileHref: (file: NetworkFile) => string;
}

function What({ session, request, topics }: { session: Session } & Pick<ColumnsAsked, 'request' | 'topics'>) {
  const words = gatheringWords(request).programme;
  const topic = topics.find(({ number }) => number === session.topic);
  return (
    <>
      {session.title}
      {topic ? (
        <span class="small block">
          {words.topic(topic.number)}: {topic.title}
        </span>
      ) : null}
    </>
  );
}

interface MaterialProps extends Pick<ColumnsAsked, 'request' | 'fileHref'> {
  readonly session: Pick<Session, 'materialTitle' | 'materialLink' | 'files'>;
}

/** The address and the files of one part; a dash where there are none. */
export function Material({ session, request, fileHref }: MaterialProps) {
  const { materialTitle, materialLink, files } = session;
  if (materialLink === '' && files.length === 0) return <>–</>;
  return (
    <>
      {materialLink === '' ? null : (
        <span class="block">
          <a href={materialLink}>{materialTitle}</a>
        </span>
      )}
      {files.map((file) => (
        <span class="block" key={file.id}>
          <StoredFileLink request={request} file={file} href={fileHref(file)} />
        </span>
      ))}
    </>
  );
}

/** What everybody sees of a programme. */
export function programmeColumns({
  request,
  startsAt,
  sessions,
  topics,
  fileHref,
}: ColumnsAsked): Column<Session>[] {
  const words = gatheringWords(request);
  const times = clockTimes(sessions, startsAt);
  return [
    {
      label: words.programme.what,
      cell: (session) => <What session={session} request={request} topics={topics} />,
    },
    {
      label: startsAt ? words.programme.clock : words.programme.minutesColumn,
      isNumber: true,
      cell: ({ id, minutes }) => {
        const time = times.get(id);
        return time ? words.clock(time) : String(minutes);
      },
    },
    { label: words.programme.who, cell: ({ speaker }) => speaker || '–' },
    { label: words.programme.how, cell: ({ workForm }) => words.workForms[workForm] },
    {
      label: words.programme.material,
      cell: (session) => <Material session={session} request={request} fileHref={fileHref} />,
    },
  ];
}

function Arrange({ session, at, ...props }: GatheringProps & { session: Session; at: number }) {
  const words = gatheringWords(props.asked.request).programme;
  return (
    <form class="buttons inline" method="post" action={gatheringPath(props, '/program/ordne')}>
      <input type="hidden" name="del" value={session.id} />
      <a
        href={`${gatheringPath(props, '/program')}?del=${session.id}#del`}
        aria-label={words.changeOf(session.title)}
      >
        {words.change}
      </a>
      <a
        href={gatheringPath(props, `/program/${session.id}/filer`)}
        aria-label={words.filesOf(session.title)}
      >
        {words.files}
      </a>
      {at > 0 ? (
        <button
          class="as-link"
          type="submit"
          name="gjor"
          value="opp"
          aria-label={words.earlierOf(session.title)}
        >
          {words.earlier}
        </button>
      ) : null}
      <button
        class="as-link"
        type="submit"
        name="gjor"
        value="bort"
        aria-label={words.removeOf(session.title)}
      >
        {words.remove}
      </button>
    </form>
  );
}

interface ProgrammeProps extends GatheringProps {
  readonly topics: readonly Topic[];
  /** With what changes its parts. */
  readonly mayArrange: boolean;
}

export function ProgrammeTable({ topics, mayArrange, ...props }: ProgrammeProps) {
  const { request } = props.asked;
  const words = gatheringWords(request).programme;
  const { gathering, sessions } = props.own;
  const columns = programmeColumns({
    request,
    startsAt: gathering.time?.startsAt ?? null,
    sessions,
    topics,
    fileHref: ({ id }) => gatheringPath(props, `/filer/${id}`),
  });
  return (
    <DataTable
      caption={words.caption}
      columns={[
        ...columns,
        ...(mayArrange
          ? [
              {
                label: words.change,
                hidesLabel: true,
                cell: (session: Session, at: number) => <Arrange {...props} session={session} at={at} />,
              },
            ]
          : []),
      ]}
      rows={sessions}
      keyOf={({ id }) => id}
    />
  );
}

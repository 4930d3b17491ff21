// Comments of those who take part: plain text, changed by the writer within some minutes, withdrawn at any time.
import { commentNotices } from '../../../flows/procurement-work/tell.ts';
import { localDateAt, localTimeAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type NamedPerson, namesOf } from '../../../modules/accounts/audit-queries.ts';
import { parseParty } from '../../../modules/accounts/model.ts';
import {
  changeComment,
  withdrawComment,
  writeComment,
} from '../../../modules/procurement/work/comment-commands.ts';
import type { Comment } from '../../../modules/procurement/work/model.ts';
import { commentsOf } from '../../../modules/procurement/work/queries.ts';
import { CHANGE_MINUTES, isFresh, LONGEST_COMMENT } from '../../../modules/procurement/work/rules.ts';
import { Choices, type Option, SelectField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageResult } from '../../page.ts';
import { pageIn } from '../../query-values.ts';
import { notFoundPage } from '../error.tsx';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import {
  mayWrite,
  PlaceLink,
  placeIn,
  placeOptions,
  WorkFaults,
  workPage,
  workPath,
  workProblemAt,
} from './work-parts.tsx';

const PAGE_SIZE = 25;

interface TypedComment {
  readonly text: string;
  readonly place: string;
  readonly mentions: readonly string[];
}

const NOTHING: TypedComment = { text: '', place: 'procurement', mentions: [] };

/** What was refused, and of which comment; null: of a new one. */
interface Refused {
  readonly number: number | null;
  readonly typed: TypedComment;
  readonly problems: readonly Problem[];
  /** As they were read to understand it. */
  readonly places?: readonly Option[];
}

interface View {
  readonly comments: readonly Comment[];
  readonly names: readonly NamedPerson[];
  readonly places: readonly Option[];
  readonly refused: Refused | null;
}

type Props = ProcurementProps & { readonly work: View };

function byText({ asked, view, work }: Props, { person, party, at }: Comment): string {
  const { texts, format } = asked.request;
  const words = texts.procurementWork.comments;
  const moment = `${format.date(localDateAt(at.getTime()))} ${localTimeAt(at.getTime()).replace(':', '.')}`;
  const known = work.names.find(({ id }) => id === person);
  const body = view.parties.nameOf(party);
  // People of other parties are not told by name.
  return known ? words.by(known.name ?? words.unknown, body, moment) : `${body}, ${moment}`;
}

const isOwn = ({ asked }: ProcurementProps, { person, party }: Comment): boolean =>
  person === asked.signedIn.person && party === asked.party.id;

function OwnForms(props: Props & { readonly comment: Comment }) {
  const { asked, work, comment } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementWork.comments;
  const refused = work.refused?.number === comment.number ? work.refused : null;
  const id = `endre-${comment.number}`;
  return (
    <div class="stack-s">
      {isFresh(comment, asked.ctx.now) || refused ? (
        <details class="quiet-fold" open={refused !== null}>
          <summary>{words.change}</summary>
          <form class="stack narrow" method="post" action={workPath(props, 'comments', '/endre')}>
            {refused ? <WorkFaults props={props} problems={refused.problems} fields={{ text: id }} /> : null}
            <input type="hidden" name="nummer" value={String(comment.number)} />
            <TextArea
              id={id}
              name="tekst"
              label={words.form.text}
              hints={[words.changeText(format.number(CHANGE_MINUTES))]}
              value={refused?.typed.text ?? comment.text}
              maxLength={LONGEST_COMMENT}
            />
            <p class="buttons">
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.changeButton}
              </button>
            </p>
          </form>
        </details>
      ) : null}
      <form method="post" action={workPath(props, 'comments', '/trekk')}>
        <button
          class="as-link"
          type="submit"
          name="nummer"
          value={String(comment.number)}
          aria-label={words.withdrawOf(format.number(comment.number))}
        >
          {words.withdraw}
        </button>
      </form>
    </div>
  );
}

function CommentLine(props: Props & { readonly comment: Comment }) {
  const { asked, view, comment } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementWork.comments;
  const mentions = comment.mentions.map((party) => view.parties.nameOf(party));
  return (
    <li class="stack-s" id={`kommentar-${comment.number}`}>
      <p class="small">
        {byText(props, comment)} · <PlaceLink props={props} place={comment.place} />
        {comment.changedAt && !comment.withdrawnAt ? ` · ${words.changed}` : null}
        {mentions.length > 0 ? ` · ${words.to(format.list(mentions))}` : null}
      </p>
      {comment.withdrawnAt ? (
        <p>
          <em>{words.withdrawn}</em>
        </p>
      ) : (
        <p class="typed">{comment.text}</p>
      )}
      {isOwn(props, comment) && !comment.withdrawnAt ? <OwnForms {...props} comment={comment} /> : null}
    </li>
  );
}

function Form(props: Props) {
  const { asked, view, work } = props;
  const { texts } = asked.request;
  const words = texts.procurementWork;
  const refused = work.refused?.number === null ? work.refused : null;
  const typed = refused?.typed ?? NOTHING;
  const others = view.procurement.readers.filter((party) => party !== (asked.party.id as string));
  return (
    <form class="stack narrow" method="post" action={workPath(props, 'comments')}>
      <WorkFaults props={props} problems={refused?.problems ?? []} fields={{ text: 'tekst' }} />
      <TextArea
        id="tekst"
        name="tekst"
        label={words.comments.form.text}
        hints={[words.comments.form.hint]}
        value={typed.text}
        maxLength={LONGEST_COMMENT}
        error={workProblemAt(props, refused?.problems ?? [], 'text')}
      />
      <SelectField
        id="gjelder"
        name="gjelder"
        label={words.places.label}
        value={refused ? typed.place : (asked.request.query.get('gjelder') ?? typed.place)}
        options={work.places}
      />
      {others.length > 0 ? (
        <Choices
          name="til"
          type="checkbox"
          legend={words.comments.form.mention}
          options={others.map((value) => ({ value, label: view.parties.nameOf(value) }))}
          chosen={typed.mentions}
        />
      ) : null}
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.comments.form.button}
        </button>
      </p>
    </form>
  );
}

async function page(props: ProcurementProps, refused: Refused | null = null): Promise<Page> {
  const { asked, view } = props;
  const { request, ctx } = asked;
  const words = request.texts.procurementWork.comments;
  const may = mayWrite(props, 'procurement.work.write');
  const at = pageIn(request.query);
  const { rows, count } = await commentsOf(ctx, {
    procurement: view.procurement.id,
    from: (at - 1) * PAGE_SIZE,
    size: PAGE_SIZE,
  });
  const work: View = {
    comments: rows,
    names: await namesOf(ctx, [...new Set(rows.flatMap(({ person }) => person ?? []))]),
    places: may ? (refused?.places ?? (await placeOptions(props))) : [],
    refused,
  };
  const inside = { ...props, work };
  return workPage({
    ...props,
    part: 'comments',
    lead: words.lead,
    isRefused: refused !== null,
    children: (
      <>
        {may ? (
          <Section id="skriv" title={words.form.title}>
            <Form {...inside} />
          </Section>
        ) : null}
        <Section id="skrevet" title={words.title}>
          <div class="stack">
            {rows.length === 0 ? <p>{words.none}</p> : null}
            <ul class="lines">
              {rows.map((comment) => (
                <CommentLine key={comment.id} {...inside} comment={comment} />
              ))}
            </ul>
            <Pagination
              texts={request.texts.site}
              label={words.pages}
              page={at}
              pages={Math.max(1, Math.ceil(count / PAGE_SIZE))}
              hrefOf={(one) => `${workPath(props, 'comments')}?side=${one}#skrevet`}
            />
          </div>
        </Section>
      </>
    ),
  });
}

export const commentsPage = (props: ProcurementProps): Promise<Page> => page(props);

/** What was typed, with CRLF of the browser as plain lines. */
const typedIn = (form: FormData): TypedComment => ({
  text: textIn(form, 'tekst', LONGEST_COMMENT * 2).replaceAll('\r\n', '\n'),
  place: textIn(form, 'gjelder', 80),
  mentions: form.getAll('til').flatMap((one) => (typeof one === 'string' ? one.slice(0, 80) : [])),
});

const askedOf = ({ asked, view }: ProcurementProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

export async function addComment(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const { services, ctx, party } = asked;
  const typed = typedIn(await asked.form());
  const mentions = typed.mentions.flatMap((one) => parseParty(one) ?? []);
  const to = mentions.filter((one) => view.procurement.readers.includes(one));
  const places = await placeOptions(props);
  const written = await writeComment(ctx, {
    ...askedOf(props),
    place: placeIn(places, typed.place),
    text: typed.text,
    mentions,
    notices: await commentNotices(services, { procurement: view.procurement, party: party.id, mentions: to }),
  });
  return answerSent(props.asked, written, {
    to: `${workPath(props, 'comments')}?sagt=kommentar`,
    refused: (problems) => page(props, { number: null, typed, problems, places }),
  });
}

export async function editComment(props: ProcurementProps): Promise<PageResult> {
  const form = await props.asked.form();
  const typed = typedIn(form);
  const number = Number(textIn(form, 'nummer', 6)) || 0;
  const changed = await changeComment(props.asked.ctx, { ...askedOf(props), number, text: typed.text });
  return answerSent(props.asked, changed, {
    to: `${workPath(props, 'comments')}?sagt=endret`,
    refused: (problems) =>
      problems.some(({ code }) => code === 'work.gone')
        ? notFoundPage(props.asked.request)
        : page(props, { number, typed, problems }),
  });
}

export async function takeBackComment(props: ProcurementProps): Promise<PageResult> {
  const number = Number(textIn(await props.asked.form(), 'nummer', 6)) || 0;
  const withdrawn = await withdrawComment(props.asked.ctx, { ...askedOf(props), number });
  return answerSent(props.asked, withdrawn, {
    to: `${workPath(props, 'comments')}?sagt=trukket`,
    refused: () => notFoundPage(props.asked.request),
  });
}

// Benefits and the logic model for an external evaluator: she reads what those inside have proposed and confirmed, and writes nothing.
import { logicAround } from '../../../flows/benefits/logic-around.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { benefitById, benefitsOf, versionsOf } from '../../../modules/evaluation/benefits/queries.ts';
import { logicModelOf } from '../../../modules/evaluation/logic/queries.ts';
import { ownReadings, type Reading } from '../../../modules/evaluation/readings/queries.ts';
import { type Asked, type OwnRoute, personRoute } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { LogicBody } from '../logic/logic-body.tsx';
import { demoBanner } from '../proposals/demo-banner.ts';
import { readingHref } from '../surveys/reading-pages.tsx';
import { StateMark } from './benefit-parts.tsx';
import { BenefitListBody } from './list-body.tsx';
import { BenefitBody } from './one-body.tsx';

type ReadingAnswer = (asked: Asked, reading: Reading) => Promise<PageResult>;

/** One that the person has and that holds today; all others look the same. */
const reading =
  (answer: ReadingAnswer) =>
  async (asked: Asked): Promise<PageResult> => {
    const found = (await ownReadings(asked.ctx)).find(({ id }) => id === asked.request.params['lesing']);
    return found ? answer(asked, found) : notFoundPage(asked.request);
  };

interface ReadPage extends Pick<Page, 'body'> {
  readonly title: string;
  readonly isBelowBenefits?: boolean;
}

function readPage(asked: Asked, found: Reading, { title, body, isBelowBenefits = false }: ReadPage): Page {
  const { request } = asked;
  const { surveys, benefits } = request.texts;
  return {
    kind: 'page',
    title: `${title} – ${found.title}`,
    ...demoBanner(request, found.isDemo),
    crumbs: [
      { label: surveys.reading.listTitle, href: readingHref(asked) },
      { label: found.title, href: readingHref(asked, found.id) },
      ...(isBelowBenefits
        ? [{ label: benefits.title, href: readingHref(asked, found.id, '/gevinster') }]
        : []),
    ],
    body,
  };
}

function Head({
  above,
  title,
  children,
}: {
  above: string;
  title: string;
  children?: preact.ComponentChildren;
}) {
  return (
    <div class="frame head">
      <p class="small">{above}</p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

const list: ReadingAnswer = async (asked, found) => {
  const { request, ctx, parties } = asked;
  const words = request.texts.benefits;
  const benefits = await benefitsOf(ctx, found.subject);
  const at = readingHref(asked, found.id, '/gevinster');
  return readPage(asked, found, {
    title: words.title,
    body: (
      <>
        <Head above={found.title} title={words.title} />
        {benefits.length === 0 ? <p class="frame">{words.list.none}</p> : null}
        <BenefitListBody
          request={request}
          benefits={benefits}
          nameOf={(party) => parties.nameOf(party)}
          hrefOf={(benefit) => `${at}/${benefit}`}
          listHref={(query) => {
            const search = new URLSearchParams(
              Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])),
            );
            return search.size > 0 ? `${at}?${search}` : at;
          }}
        />
      </>
    ),
  });
};

const one: ReadingAnswer = async (asked, found) => {
  const { request, ctx, parties } = asked;
  const id = request.params['gevinst'] ?? '';
  const benefit = isUuid(id) ? await benefitById(ctx, id) : null;
  const isHers = benefit?.subject.id === found.subject.id && benefit.subject.kind === found.subject.kind;
  if (!benefit || !isHers) return notFoundPage(request);
  return readPage(asked, found, {
    title: benefit.facts.title,
    isBelowBenefits: true,
    body: (
      <>
        <Head above={request.texts.benefits.one.about} title={benefit.facts.title}>
          <p>
            <StateMark request={request} benefit={benefit} />
          </p>
        </Head>
        <BenefitBody
          request={request}
          benefit={benefit}
          versions={await versionsOf(ctx, benefit.id)}
          nameOf={(party) => parties.nameOf(party)}
        />
      </>
    ),
  });
};

const model: ReadingAnswer = async (asked, found) => {
  const { request, ctx } = asked;
  const words = request.texts.logic;
  const rows = (await logicModelOf(ctx, found.subject))?.rows ?? [];
  const around = await logicAround(ctx, found.subject, { isOutside: true });
  return readPage(asked, found, {
    title: words.title,
    body: (
      <>
        <Head above={found.title} title={words.title} />
        {rows.length === 0 ? (
          <p class="frame">{words.page.none}</p>
        ) : (
          <LogicBody view={{ request, rows, around, rowHref: null, addHref: null }} />
        )}
      </>
    ),
  });
};

const AT = '/lesing/:lesing';
const route = (path: string, answer: ReadingAnswer): OwnRoute =>
  personRoute('get', `${AT}${path}`, { action: 'reading.use', answer: reading(answer) });

/** Before those of surveys, whose word after the reading is any. */
export const BENEFIT_READING_ROUTES: readonly OwnRoute[] = [
  route('/gevinster', list),
  route('/gevinster/:gevinst', one),
  route('/modell', model),
];

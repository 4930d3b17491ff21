// The words of the field in three languages with meaning and source.
import { GLOSSARY } from '../../../modules/law/glossary.ts';
import { foldName } from '../../../modules/registry/name-folding.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Mark } from '../../components/mark.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

type Term = (typeof GLOSSARY)[number];

function termsFor({ texts, query }: PageRequest): { typed: string; terms: readonly Term[] } {
  const typed = (query.get('q') ?? '').trim().slice(0, 60);
  const wanted = foldName(typed);
  const terms = GLOSSARY.filter((term) =>
    [term.nb, term.nn, term.en, texts.glossary[term.id]].some((text) => foldName(text).includes(wanted)),
  );
  return { typed, terms };
}

function columnsFor(request: PageRequest): Column<Term>[] {
  const { texts, language } = request;
  const { columns } = texts.aboutPages.glossary;
  const own: Column<Term> = {
    label: columns[language === 'nb' ? 'term' : language],
    cell: (term) => term[language],
  };
  const others = (['nb', 'nn', 'en'] as const)
    .filter((other) => other !== language)
    .map(
      (other): Column<Term> => ({
        label: columns[other === 'nb' ? 'term' : other],
        cell: (term) => <span lang={other}>{term[other]}</span>,
      }),
    );
  return [
    own,
    { label: columns.definition, isWhole: true, cell: (term) => texts.glossary[term.id] },
    ...others,
    {
      label: columns.source,
      isWhole: true,
      cell: ({ source, status }) => (
        <span class="tiny">
          {source.url ? <a href={source.url}>{source.act}</a> : source.act}
          {source.section && ` ${source.section}`} <Mark kind={status} texts={texts.site} />
        </span>
      ),
    },
  ];
}

export function glossaryPage(request: PageRequest): Page {
  const { texts, format, language } = request;
  const words = texts.aboutPages.glossary;
  const paths = pathsFor(language);
  const { typed, terms } = termsFor(request);
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    crumbs: [{ label: texts.site.home, href: paths.home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p class="small">{words.notLegal}</p>
          <search>
            <form class="date-form" action={paths.glossary()}>
              <TextField id="q" name="q" label={words.filter} value={typed} />
              <button class="ds-button" type="submit">
                {texts.site.search.button}
              </button>
            </form>
          </search>
        </div>
        <section class="frame section" aria-label={words.title}>
          {terms.length === 0 ? (
            <div class="empty">
              <p>{words.none(typed)}</p>
              <p>
                <a href={paths.glossary()}>{words.showAll}</a>
              </p>
            </div>
          ) : (
            <DataTable
              caption={words.caption(format.number(terms.length))}
              columns={columnsFor(request)}
              rows={terms}
              keyOf={(term) => term.id}
              rowId={(term) => term.id}
            />
          )}
        </section>
      </>
    ),
  };
}

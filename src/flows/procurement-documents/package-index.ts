// The readable index of a package: what the notice needs, and what each file is for.
import type { LocalDate } from '../../kernel/local-date.ts';
import { ore } from '../../kernel/money.ts';
import type { PaperDocument } from '../../modules/exchange/formats/docx/paper.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { heading, note, paragraph, table } from './draft.ts';
import type { PackagedFile, PackageManifest } from './package-manifest.ts';
import type { DocumentsDesk } from './standing.ts';

interface IndexAsked {
  readonly desk: DocumentsDesk;
  readonly notice: PackageManifest['notice'];
  readonly date: LocalDate;
  readonly files: readonly PackagedFile[];
  readonly language: Language;
}

export function indexPaper({ desk, notice, date, files, language }: IndexAsked): PaperDocument {
  const texts = textsFor(language);
  const format = formatFor(language);
  const words = texts.procurementDocuments.packages;
  const papers = texts.procurementPapers;
  const { state } = desk.view.procurement;
  const kroner = (amount: string | null): string =>
    amount === null ? '' : format.kroner(ore(Math.round(Number(amount) * 100)));
  return {
    title: words.indexTitle(state.title),
    subtitle: papers.lead(desk.view.parties.nameOf(state.lead)),
    language,
    createdOn: date,
    dateLine: format.dateLong(date),
    author: papers.author,
    pageOf: papers.pageOf,
    blocks: [
      paragraph(words.indexIntro),
      heading(words.noticeTitle),
      table(words.noticeCaption, Object.values(words.noticeColumns), [
        [words.notice.part, state.regime === null ? papers.none : texts.lawRules.regimes[state.regime.part]],
        [words.notice.buyers, format.number(notice.buyers)],
        [words.notice.cpv, notice.cpv.join(', ')],
        [words.notice.innovation, notice.innovation.join(', ') || papers.none],
        [words.notice.years, `${notice.firstYear}–${notice.firstYear + notice.years - 1}`],
        [words.notice.optionYears, format.number(notice.optionYears)],
      ]),
      note(words.cpvNote),
      table(papers.participation.lotsCaption, Object.values(words.lotColumns), {
        rows: notice.lots.map(({ id, name, estimate, maximum }) => [
          id,
          name,
          kroner(estimate),
          kroner(maximum),
        ]),
        numberColumns: [2, 3],
      }),
      heading(words.filesTitle),
      table(words.filesCaption, Object.values(words.fileColumns), {
        rows: files.map(({ path, purpose, version, date: made }) => [
          path,
          purpose,
          version === null ? '' : String(version),
          format.date(made as LocalDate),
        ]),
        numberColumns: [2],
      }),
      note(words.verifyNote),
    ],
  };
}

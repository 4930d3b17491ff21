// The blocks of a report as parts of a page: chapters as sections, tables as tables, and bars beside their rows. The same blocks as in
// Word and PDF.
import type { VNode } from 'preact';
import type { Block, DrawnMark, PaperTable, Prose } from '../../../modules/exchange/formats/docx/paper.ts';
import { MARKS_WIDTH, marksHeight, marksShapes } from '../../../modules/exchange/formats/svg/marks.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';

function Said({ prose }: { prose: Prose }) {
  const parts = typeof prose === 'string' ? [prose] : prose;
  return (
    <>
      {parts.map((part) =>
        typeof part === 'string' ? (
          <span key={part} class="as-written">
            {part}
          </span>
        ) : (
          <strong key={part.bold}>{part.bold}</strong>
        ),
      )}
    </>
  );
}

function Marks({ marks }: { marks: readonly DrawnMark[] }) {
  if (marks.length === 0) return null;
  const height = marksHeight(marks);
  return (
    <svg
      class="report-marks"
      viewBox={`0 0 ${MARKS_WIDTH} ${height}`}
      width={MARKS_WIDTH}
      height={height}
      aria-hidden="true"
    >
      {marksShapes(marks).map((shape, place) => {
        const { role, ...box } = shape;
        return <rect key={String(place)} class={`report-mark--${role}`} {...box} />;
      })}
    </svg>
  );
}

interface PlacedRow {
  readonly place: number;
  readonly cells: readonly string[];
}

function Table({ table }: { table: PaperTable }) {
  const { caption, headings, rows, numberColumns, foot, drawn } = table;
  return (
    <DataTable<PlacedRow>
      caption={caption}
      columns={[
        ...headings.map((label, column) => ({
          label,
          isNumber: numberColumns.includes(column),
          cell: ({ cells }: PlacedRow) => <span class="as-written">{cells[column] ?? ''}</span>,
        })),
        ...(drawn
          ? [
              {
                label: drawn.heading,
                cell: ({ place }: PlacedRow) => <Marks marks={drawn.rows[place] ?? []} />,
              },
            ]
          : []),
      ]}
      rows={rows.map((cells, place) => ({ place, cells }))}
      keyOf={({ place }) => String(place)}
      {...(foot ? { foot: [...foot, ...(drawn ? [''] : [])] } : {})}
    />
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Said prose={block.text} />
        </p>
      );
    case 'note':
      return (
        <p class="small">
          <Said prose={block.text} />
        </p>
      );
    case 'bullets':
      return (
        <ul>
          {block.items.map((item, place) => (
            <li key={String(place)}>
              <Said prose={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} />;
    case 'clause':
    case 'signatures':
      throw new Error(`a report has no ${block.kind}`);
  }
}

interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function chaptersOf(blocks: readonly Block[]): Chapter[] {
  const starts = blocks.flatMap((block, place) =>
    block.kind === 'heading' && block.level === 1 ? [{ place, title: block.text }] : [],
  );
  return starts.map(({ place, title }, at) => ({
    title,
    blocks: blocks.slice(place + 1, starts[at + 1]?.place ?? blocks.length),
  }));
}

export const reportChapters = (blocks: readonly Block[]): VNode[] =>
  chaptersOf(blocks).map(({ title, blocks: own }, place) => (
    <Section key={title} id={`kapittel-${place + 1}`} title={title}>
      <div class="stack">
        {own.map((block, at) => (
          <BlockPart key={String(at)} block={block} />
        ))}
      </div>
    </Section>
  ));

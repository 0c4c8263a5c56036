/** Final Draft files for tests, made of the paragraphs that a case is about; and what a document says, element by element. */
import type { FinalDraftDocument, Paragraph } from '../../server/src/finaldraft/model.js';
import { textOf } from '../../server/src/finaldraft/model.js';

/** A file with these paragraphs, and whatever else stands behind its content. */
export function fdx(content: string, rest = ''): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">
<Content>
${content}
</Content>
${rest}
</FinalDraft>
`;
}

/** A paragraph of plain text. */
export function paragraph(type: string, text: string, attributes = ''): string {
	return `<Paragraph Type="${type}"${attributes === '' ? '' : ` ${attributes}`}><Text>${text}</Text></Paragraph>`;
}

/** A document's elements line by line, its notes and its title page, without where lines end and empty lines stand. */
export function elementsIn({ items, notes, titlePage }: FinalDraftDocument): unknown {
	return {
		elements: items.flatMap((item) =>
			item.kind === 'dual' ? ['dual', ...item.paragraphs.flatMap(linesIn), 'end of dual'] : linesIn(item),
		),
		nPageBreaks: items.filter(({ startsPage }) => startsPage).length,
		notes: notes.map(({ lines }) => lines),
		titlePage: titlePage.filter(({ runs }) => runs.length > 0),
	};
}

function linesIn({ kind, runs, isCentered, depth, scene }: Paragraph): readonly unknown[] {
	return textOf(runs)
		.split('\n')
		.map((line) => [kind, line.trim(), { isCentered, depth, number: scene?.number, summary: scene?.summary }]);
}

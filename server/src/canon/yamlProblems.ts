/** The YAML library's complaints in the words of somebody who writes stories. One row per complaint, the first that fits. */
import type { YAMLError } from 'yaml';

interface Row {
	readonly code: YAMLError['code'];
	/** What the library's message contains; left out, any message of that code. */
	readonly saying?: string;
	readonly words: string;
}

const rows: readonly Row[] = [
	{ code: 'TAB_AS_INDENT', words: 'A tab stands before the text; YAML wants spaces there.' },
	{ code: 'MISSING_CHAR', saying: 'closing "quote', words: 'A quotation mark opens here and is never closed.' },
	{ code: 'MISSING_CHAR', saying: "closing 'quote", words: 'A quotation mark opens here and is never closed.' },
	{ code: 'MISSING_CHAR', saying: 'Implicit map keys', words: 'A colon is missing here: write "key: value".' },
	{ code: 'MISSING_CHAR', saying: 'Missing space after :', words: 'A space is missing after the colon.' },
	{ code: 'MISSING_CHAR', saying: 'Missing , or :', words: 'A comma or a colon is missing here.' },
	{ code: 'MISSING_CHAR', saying: 'Missing ,', words: 'A comma is missing here.' },
	{ code: 'MISSING_CHAR', saying: 'Sequence item without -', words: 'A list item must begin with "- ".' },
	{ code: 'MISSING_CHAR', saying: 'Comments must be separated', words: 'A space is missing before the comment sign "#".' },
	{ code: 'MISSING_CHAR', saying: 'flow map', words: 'A closing "}" is missing.' },
	{ code: 'MISSING_CHAR', saying: 'flow sequence', words: 'A closing "]" is missing.' },
	{ code: 'BAD_INDENT', saying: 'flow map', words: 'A closing "}" is missing, or not indented far enough.' },
	{ code: 'BAD_INDENT', saying: 'flow sequence', words: 'A closing "]" is missing, or not indented far enough.' },
	{ code: 'BAD_INDENT', saying: 'same column', words: 'This line is not indented like those it belongs with.' },
	{ code: 'BAD_INDENT', words: 'This line is not indented as YAML needs it: what belongs together starts in the same column.' },
	{ code: 'BLOCK_AS_IMPLICIT_KEY', saying: 'compact', words: 'There is a second colon in this value: put it in quotation marks, or, if a key follows here, mend the indentation.' },
	{ code: 'BLOCK_AS_IMPLICIT_KEY', words: 'A value stands here where a key is needed, or the line is not indented far enough.' },
	{ code: 'BLOCK_IN_FLOW', words: 'Inside brackets everything must be written with brackets and commas.' },
	{ code: 'MULTILINE_IMPLICIT_KEY', words: 'A colon is missing here, or a key goes over more than one line.' },
	{ code: 'KEY_OVER_1024_CHARS', words: 'This key is too long: its colon must come within 1,024 characters.' },
	{ code: 'BAD_SCALAR_START', words: 'A value can’t start with this sign; put it in quotation marks.' },
	{ code: 'BAD_DQ_ESCAPE', words: 'The backslash means nothing here; write it twice, or use single quotation marks.' },
	{ code: 'TAG_RESOLVE_FAILED', words: 'Tags such as "!this" mean nothing in a canon file; put the value in quotation marks or leave the tag out.' },
	{ code: 'BAD_COLLECTION_TYPE', words: 'Tags such as "!this" mean nothing in a canon file; leave it out.' },
	{ code: 'MULTIPLE_TAGS', words: 'Tags such as "!this" mean nothing in a canon file; leave them out.' },
	{ code: 'BAD_ALIAS', words: 'A value that starts with "*" or "&" must stand in quotation marks.' },
	{ code: 'ALIAS_PROPS', words: 'A value that starts with "*" or "&" must stand in quotation marks.' },
	{ code: 'MULTIPLE_ANCHORS', words: 'A value can have one anchor ("&name") only.' },
	{ code: 'BAD_PROP_ORDER', words: 'An anchor ("&name") must come after the sign it belongs to.' },
	{ code: 'BAD_DIRECTIVE', words: 'A line that starts with "%" means nothing in a canon file.' },
	{ code: 'NON_STRING_KEY', words: 'A key must be plain text.' },
	{ code: 'MULTIPLE_DOCS', words: 'A canon file is one YAML document: what follows is not read.' },
	{ code: 'RESOURCE_EXHAUSTION', words: 'This is nested too deeply to be read.' },
	{ code: 'UNEXPECTED_TOKEN', saying: 'Unexpected ,', words: 'A comma stands here with nothing before it.' },
	{ code: 'UNEXPECTED_TOKEN', saying: 'empty item', words: 'A comma stands here with nothing before it.' },
	{ code: 'UNEXPECTED_TOKEN', saying: 'Block scalar header', words: 'After "|" or ">" the text starts on the next line.' },
	{ code: 'UNEXPECTED_TOKEN', words: 'This is not readable here: perhaps a quotation mark, bracket or colon too many.' },
];

/** `lineOf` tells the one-based line of an offset. Ends with the line, because the mark may be far from what is wrong. */
export function inPlainWords(error: YAMLError, lineOf: (offset: number) => number): string {
	const row = rows.find(({ code, saying }) => code === error.code && (saying === undefined || error.message.toLowerCase().includes(saying.toLowerCase())));
	const words = row?.words ?? 'This is not readable YAML.';
	return `${words.slice(0, -1)} (line ${String(lineOf(error.pos[0]))}).`;
}

/** Whether the complaint is about something that opens and is never closed: it stands at the end, where nobody looks. */
export function isUnclosed({ code, message }: YAMLError): boolean {
	if (code === 'MISSING_CHAR') return /closing|end with a/iu.test(message);
	return code === 'BAD_INDENT' && /flow (?:map|sequence).*end with a/iu.test(message);
}

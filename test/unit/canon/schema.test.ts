import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { format } from 'prettier';
import { parse } from 'yaml';

import { canonJsonSchema } from '../../../server/src/canon/jsonSchema.js';
import { readCanonFile } from '../../../server/src/canon/read.js';
import { bundledTexts } from './bundledTexts.js';

const root = new URL('../../../', import.meta.url);
const schemaFile = new URL('schemas/canon.schema.json', root);

describe('the published JSON Schema', () => {
	const ajv = new Ajv({ allErrors: true, strict: false });
	const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

	it('is what scripts/generateSchema.mjs makes of the reader’s table', async () => {
		const options = JSON.parse(readFileSync(new URL('.prettierrc.json', root), 'utf8')) as object;
		const expected = await format(JSON.stringify(canonJsonSchema()), { ...options, parser: 'json' });
		assert.equal(readFileSync(schemaFile, 'utf8'), expected);
	});

	for (const { name, text } of bundledTexts()) {
		it(`accepts ${name}`, () => {
			assert.ok(validate(parse(text)), JSON.stringify(validate.errors?.slice(0, 3)));
		});
	}

	for (const name of readdirSync(new URL('samples/', root), { recursive: true }).map(String)) {
		if (!name.endsWith('.canon.yaml')) continue;
		it(`accepts samples/${name}`, () => {
			assert.ok(validate(parse(readFileSync(new URL(`samples/${name}`, root), 'utf8'))), JSON.stringify(validate.errors?.slice(0, 3)));
		});
	}

	const table: readonly (readonly [string, boolean])[] = [
		['canon: own', true],
		['title: Own', false],
		['canon: own\ncharcters: {}', false],
		['canon: own\ncharacters: { anna: { name: Anna, born: 1990, died: 2010-09-07 } }', true],
		['canon: own\ncharacters: { anna: { born: 1990 } }', false],
		['canon: own\nextends: [base]\ncharacters: { anna: { born: 1990 }, bob: null }', true],
		['canon: own\ncharacters: { anna: { name: Anna, born: soon } }', false],
		['canon: own\ncharacters: { anna: { name: Anna, born: { after: felina, by: P5Y } } }', true],
		['canon: own\ncharacters: { anna: { name: Anna, born: { after: felina, by: 5Y } } }', false],
		['canon: own\ncharacters: { anna: { name: Anna, states: [ { is: asleep } ] } }', false],
		['canon: own\ncharacters: { Anna Lee: { name: Anna } }', false],
		['canon: own\nplaces: { inn: { name: Inn, at: [35.1, -106.6] } }', true],
		['canon: own\nplaces: { inn: { name: Inn, at: [35.1, -206.6] } }', false],
		['canon: own\nworks: { w: { title: W, story: 2008/2010 } }', true],
	];
	for (const [text, expected] of table) {
		it(`${expected ? 'accepts' : 'refuses'} ${JSON.stringify(text)}, as the reader does`, () => {
			assert.equal(validate(parse(text)), expected);
			// The reader asks for names only when all layers are known.
			if (!text.includes('{ anna: { born: 1990 } }')) assert.equal(readCanonFile('/own', text).problems.length === 0, expected);
		});
	}
});

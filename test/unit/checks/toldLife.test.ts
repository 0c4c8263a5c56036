/** When a sentence states a death or a birth plainly: sentences with the name in braces, the verb and the date in brackets. */
import assert from 'node:assert/strict';

import { statesPlainly } from '../../../server/src/checks/toldLife.js';

function isPlain(sentence: string): boolean {
	const match = /^(.*)\{.*?\}(.*)\[(.*?)\](.*)\[.*?\](.*)$/u.exec(sentence);
	assert.ok(match, sentence);
	const [, beforeName = '', nameToVerb = '', verb = '', verbToDate = '', afterDate = ''] = match;
	return statesPlainly({ beforeName, nameToVerb, verb, verbToDate, afterDate });
}

const plain: readonly string[] = [
	'{Walter} [died] in [2012].',
	'I tell you, {Walter} [was killed] on [June 3, 2012].',
	'{Walter}, who [died] in [2011], was nice.',
	'{Walter} really [died] back in [2012]. Did you know?',
	'After {Walter} [died] in [2012] I moved.',
	'{Walter}’s [death] in [2012] changed her.',
	'{Walter}’s sudden [death] in [2012].',
	'{Holly} [was born] in early [2010].',
	'Not a soul came. {Walter} [died] in [2012].',
];

const open: readonly string[] = [
	'{Walter} almost [died] in [2008].',
	'{Walter} could have [died] in [2008].',
	'If {Walter} had [died] in [2005], I’d be rich.',
	'If {Walter} [died] in [2005], who is this?',
	'I dreamed {Walter} [died] in [2011].',
	'{Walter}’s dog [died] in [2011].',
	'Something in {Walter} [died] in [2008].',
	'A friend of {Walter} [died] in [2008].',
	'The {Walter} I knew [died] in [2008].',
	'{Walter} [died] on stage in [2007].',
	'{Walter} [died] on the table in [2007] and came back.',
	'{Walter} [died] a little in [2008].',
	'{Walter} [died], in [2011] I moved.',
	'Not {Walter}. He [died] in [2011].',
	'{Walter} and hope [died] in [2011].',
	'{Walter} [died] in [2011]?',
	'Nobody says {Walter} [died] in [2011].',
];

describe('a told death', () => {
	for (const sentence of plain) it(`is stated: ${sentence}`, () => assert.equal(isPlain(sentence), true));
	for (const sentence of open) it(`is not stated: ${sentence}`, () => assert.equal(isPlain(sentence), false));
});

/**
 * Messages as no editor should send them: every request with params of every wrong shape, documents that nobody opened,
 * versions that go back, ranges outside the text. Knows which methods there are and nothing of what they answer.
 */
import fc from 'fast-check';

import { scriptUri, showFolder } from '../support/show.js';

/** Everything that the server answers. */
export const requestMethods: readonly string[] = [
	...['hover', 'completion', 'definition', 'typeDefinition', 'references', 'documentHighlight', 'documentSymbol'].map(
		textMethod,
	),
	...['foldingRange', 'selectionRange', 'semanticTokens/full', 'semanticTokens/full/delta', 'semanticTokens/range'].map(
		textMethod,
	),
	...['inlayHint', 'codeAction', 'prepareRename', 'rename', 'codeLens', 'formatting', 'rangeFormatting'].map(
		textMethod,
	),
	...[
		'onTypeFormatting',
		'prepareCallHierarchy',
		'documentLink',
		'documentColor',
		'colorPresentation',
		'diagnostic',
	].map(textMethod),
	...['completionItem/resolve', 'codeAction/resolve', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'],
	...['workspace/symbol', 'workspace/diagnostic', 'workspace/executeCommand'],
	...['view', 'move', 'preview', 'previewSearch', 'timeline', 'stats', 'changes'].map(ownMethod),
	...['export', 'import', 'newCanon', 'addToCanon', 'canonDocument'].map(ownMethod),
];

const notificationMethods: readonly string[] = [
	...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map(textMethod),
	...['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'workspace/didChangeWorkspaceFolders'],
	...['window/workDoneProgress/cancel', '$/setTrace', '$/cancelRequest', 'no/such/notification'],
];

function textMethod(name: string): string {
	return `textDocument/${name}`;
}

function ownMethod(name: string): string {
	return `scriptSupervisor/${name}`;
}

export interface Message {
	readonly kind: 'request' | 'notification';
	readonly method: string;
	readonly params: unknown;
}

const oddNumber = fc.oneof(
	fc.constantFrom(-1, 0, 1, 0.5, 4, 30, 1e6, 2 ** 31, -(2 ** 53), 1e308),
	fc.integer({ min: -3, max: 60 }),
);
const uri = fc.constantFrom(
	...[scriptUri, scriptUri, `${showFolder}harbor.canon.yaml`, `${showFolder}nobody.fountain`, `${showFolder}`],
	...[
		'',
		'untitled:Untitled-1',
		'file:///',
		'file:',
		'http://x/y.fountain',
		'file:///%zz/%00',
		`${showFolder}../../etc/passwd`,
	],
	...[
		'script-supervisor-canon:/breaking-bad.canon.yaml',
		'script-supervisor-canon:/../../package.json',
		'nothing at all',
		'\uD800',
	],
);
const odd: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom(null, true, '', 'x', '__proto__', 'constructor', [], {}, [null], [[]], { length: -1 }),
	oddNumber,
	uri,
	fc.string({ maxLength: 8, unit: 'binary' }),
);
const position = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ line: oddNumber, character: oddNumber }) },
	fc.record({ line: odd, character: odd }),
	odd,
);
const range = fc.oneof({ weight: 5, arbitrary: fc.record({ start: position, end: position }) }, odd);
const textDocument = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ uri, version: oddNumber, text: fc.oneof(fc.constant('ANNA\n'), odd) }) },
	fc.record({ uri: odd, version: oddNumber, text: odd }),
	odd,
);
const text = fc.oneof(
	fc.constantFrom('', 'ANNA\n', 'INT. X - DAY\n\n', '[[', '<FinalDraft>', '\uD83D', '&'.repeat(500)),
	odd,
);

/** None that would have a whole disk read: that takes its time, and rightly. */
const folder = fc.constantFrom(`${showFolder}parts/`, 'untitled:x', 'file://host/share', '\uD800', '', 5, null, {}, []);
const folders = fc.oneof(fc.array(fc.record({ uri: folder, name: odd, type: oddNumber }), { maxLength: 3 }), odd);

/** Members that any of the requests knows, some right and some wrong, some left out. */
const params: fc.Arbitrary<unknown> = fc.oneof(
	{
		weight: 9,
		arbitrary: fc.record(
			{
				...{ textDocument, position, range, positions: fc.oneof(fc.array(position, { maxLength: 4 }), odd), uri },
				...{
					context: fc.oneof(
						fc.constantFrom({ includeDeclaration: true }, { diagnostics: [], only: ['quickfix'] }),
						odd,
					),
				},
				...{ newName: text, query: text, previousResultId: odd, previousResultIds: odd, options: odd, ch: text },
				...{ color: odd, label: odd, data: odd, title: odd, kind: odd, item: odd },
				...{ command: fc.oneof(fc.constantFrom('scriptSupervisor.sceneNumbers.add', 'constructor'), odd) },
				...{ arguments: fc.oneof(fc.tuple(uri, oddNumber), odd) },
				...{ view: fc.oneof(fc.constantFrom('scenes', 'people', 'places', 'canon'), odd), order: odd, filter: text },
				...{ direction: fc.oneof(fc.constantFrom('up', 'down'), odd), line: oddNumber, lines: odd, from: oddNumber },
				...{
					to: fc.oneof(fc.constantFrom('html', 'fdx', 'fountain', 'pdf'), oddNumber, odd),
					words: text,
					highlight: odd,
				},
				...{
					lanes: fc.oneof(fc.constantFrom('people', 'places'), odd),
					speechRate: oddNumber,
					before: text,
					text,
					file: odd,
				},
				...{ contentChanges: fc.oneof(fc.array(fc.record({ range, text }), { maxLength: 3 }), odd) },
				...{
					settings: odd,
					changes: folders,
					event: fc.record({ added: folders, removed: folders }),
					workDoneToken: odd,
					id: odd,
					value: odd,
					token: odd,
				},
			},
			{ requiredKeys: ['textDocument', 'uri'] },
		),
	},
	fc.constantFrom(undefined, null, [], {}, [[]]),
);

/** Mostly requests; a notification now and then changes what they are asked about. */
export const message: fc.Arbitrary<Message> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			kind: fc.constant('request' as const),
			method: fc.constantFrom(...requestMethods, 'no/such/request'),
			params,
		}),
	},
	fc.record({ kind: fc.constant('notification' as const), method: fc.constantFrom(...notificationMethods), params }),
);

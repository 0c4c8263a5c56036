/**
 * The server's news that scripts, canon or settings have changed, for as many as want it: the language client itself hands
 * a message to the last who asked.
 */
import type { Event } from 'vscode';
import { EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { viewsChangedMethod } from '../../server/src/protocol/messages.js';

const emitters = new WeakMap<BaseLanguageClient, EventEmitter<void>>();

/** Fires when typing has paused and rows or pages may differ from those that the server sent. */
export function newsOf(client: BaseLanguageClient): Event<void> {
	let emitter = emitters.get(client);
	if (emitter === undefined) {
		const news = new EventEmitter<void>();
		client.onNotification(viewsChangedMethod, () => {
			news.fire();
		});
		emitters.set(client, news);
		emitter = news;
	}
	return emitter.event;
}

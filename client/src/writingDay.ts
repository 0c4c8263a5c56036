/** How much has been written today: remembers what each script had when the day first saw it. */
import type { Memento } from 'vscode';

/** What a script has. */
export interface Amount {
	readonly nWords: number;
	readonly eighths: number;
}

interface Morning extends Amount {
	/** `2015-03-05`, local time. */
	readonly date: string;
}

export interface WritingDays {
	/** Whether the day has had its first look at a script. */
	hasBegun(script: string): boolean;
	/** What came since the day's first look, which is this one where there was none. */
	writtenToday(script: string, now: Amount): Amount;
}

const memoryKey = 'scriptSupervisor.writingDays';

/** Scripts that are remembered; those looked at last stay. */
const nRemembered = 200;

export function createWritingDays(memory: Memento, today: () => Date = () => new Date()): WritingDays {
	const remembered = (): Readonly<Record<string, Morning>> => memory.get(memoryKey, {});
	return {
		hasBegun: (script) => remembered()[script]?.date === localDate(today()),
		writtenToday(script, now) {
			const mornings = remembered();
			const date = localDate(today());
			const known = mornings[script];
			if (known?.date === date) return { nWords: now.nWords - known.nWords, eighths: now.eighths - known.eighths };
			const others = Object.entries(mornings).filter(([name]) => name !== script);
			const kept = [...others.slice(1 - nRemembered), [script, { ...now, date }] as const];
			void memory.update(memoryKey, Object.fromEntries(kept));
			return { nWords: 0, eighths: 0 };
		},
	};
}

function localDate(date: Date): string {
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

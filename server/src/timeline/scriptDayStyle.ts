/** How script days are counted and called: a matter of taste on which the trade's sources differ (docs/timeline.md, "Script days"). */

export interface ScriptDayStyle {
	/** `scenes`: only days that have scenes count. `calendar`: from the first day on, where dates tell. */
	readonly counting: 'scenes' | 'calendar';
	/** Days out of line: `FB1 FF1 DR1 ST1`, `X1 X2 …` for all of them together, or 99. */
	readonly outOfLine: 'FB' | 'X' | '99';
	/** `D3` by day and `N3` by night; otherwise `3`. */
	readonly letters: boolean;
}

export const defaultScriptDayStyle: ScriptDayStyle = { counting: 'scenes', outOfLine: 'FB', letters: true };

export function isSameStyle(lhs: ScriptDayStyle, rhs: ScriptDayStyle): boolean {
	return lhs.counting === rhs.counting && lhs.outOfLine === rhs.outOfLine && lhs.letters === rhs.letters;
}

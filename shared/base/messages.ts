import { formatInstant } from './dates';
import { causeWords } from './disk-errors';
import { placeInWords } from './field-place';
import { importSentences } from './import-messages';
import type { Say } from './result';
import { ruleReasons } from './rule-field-messages';

// Every sentence the program says about a refusal or a doubt: what happened, what is safe, what to do. {name} is a param;
// {count|record|records} is the first word where it is 1.

const sentences: Readonly<Record<string, string>> = {
  ...importSentences,
  // The door: which field and why.
  'invalid-field': '{field}: {reason}.',
  'unknown-field': '{field} is not a field of this command. Check its spelling.',
  'unknown-command': 'There is no command "{name}".',
  'file-to-terminal':
    'This file is not text, so it is not written to a terminal. Name a file, or send it on: … --out - > FILE.',
  'folder-not-stream': 'Several files go into a folder: name it instead of "-".',
  'never-awake': 'It is not known when the program last ran with this register. Say --since YYYY-MM-DD.',
  'since-ahead': '{on} is still to come.',
  'follows-out-of-years':
    'A date that follows from this would lie outside the years 1900 to 2199. Check the year. Nothing was saved.',
  'not-a-command':
    'A command is one JSON object, such as {"do":"add-counterparty","name":"Example Trading Ltd."}.',
  'not-json': 'This is not valid JSON: {detail}.',
  // Records.
  'no-records': 'The register has no license record that is neither archived nor void.',
  'no-such-record': 'No license record or counterparty has the id, number or name "{reference}".',
  'no-reply-of-record': 'No license record, letter or reply has the id, number or reference "{reference}".',
  'no-conditions': 'No license record in use has conditions.',
  'no-such-person': 'No entry was made by "{name}".',
  'no-such-license': 'No license record has the id or number "{reference}".',
  'ambiguous-license':
    '{count} license {count|record has|records have} the number "{reference}". Name the one you mean by its id.',
  'no-such-counterparty': 'No counterparty has the id or exact name "{reference}".',
  'ambiguous-counterparty':
    '{count} {count|counterparty is|counterparties are} named "{reference}". Name the one you mean by its id.',
  'no-such-letter': 'No letter has the id or reference "{reference}".',
  'ambiguous-letter':
    '{count} {count|letter has|letters have} the reference "{reference}". Name the one you mean by its id.',
  'no-such-step': 'No step has the id "{reference}".',
  'no-such-deadline': 'No deadline has the id "{reference}".',
  'no-such-part': 'This record has no part with the id "{reference}", or it is named twice.',
  'no-such-item': 'The record has no item, or more than one, with the line number "{reference}".',
  'no-such-party': 'The record has no party named "{reference}".',
  'party-without-name': 'Party {line} has no name. Choose a counterparty or type the name as printed.',
  'number-taken': 'Another {agency} record already has the number {number}. Open that record instead.',
  'record-is-void': '"{reference}" is marked as entered wrongly and can no longer be changed.',
  'already-void': 'This is already marked as entered wrongly.',
  'counterparty-in-use':
    'This counterparty stands in {count} license {count|record|records} ({where}). Archive it instead.',
  'item-in-letter': 'Item {line} is named by a letter and must stay. Correct that letter first.',
  'open-deadlines':
    'This record still has {count} open {count|deadline|deadlines}. Close {count|it|them} with a reason first.',
  'name-one-record': 'Name exactly one record.',
  'odd-character':
    '{field} "{text}" contains {codes}: characters that are not seen or that change the direction of the text. It was kept as typed. Check that the name reads as it should.',
  'odd-characters-more': 'The same is so in {count} further {count|text|texts}.',
  'same-name': 'Another counterparty is also named "{name}". Check that this is a different company.',
  'like-name':
    'Another counterparty is named "{other}", which differs only in capitals, accents or punctuation. Check that this is a different company.',
  'odd-application-number':
    'BIS application numbers are a letter and six digits, such as Z123456 (15 CFR 748.6(b)); "{number}" is not. Check the number.',
  'date-far-ahead': '{what} is {on}, which is {away}. Check the date.',
  'date-long-ago': '{what} is {on}, which is {away}. Check the date.',
  'expiry-beyond-term':
    'The expiry {on} is {away} {of} ({from}); BIS licenses are generally valid for four years (15 CFR 750.7(g)). Check both dates.',
  'date-far-from': '{what} is {on}, which is {away} {of} ({from}). Check both dates.',
  'expires-before-validated':
    'The expiry {expiresOn} comes before the validation {validatedOn}. Check both dates.',
  'dates-out-of-order': '{earlier} comes after {later}. Check the dates; they were kept as typed.',
  // Letters.
  'letter-needs-license': 'Name the license record or records this letter is about.',
  'cover-not-of-letter':
    'What the letter covers names "{reference}", which is not one of its records, or is named twice.',
  'no-deadline-why': 'This letter starts no deadline. Say why none is needed.',
  'number-for-several': 'One license number cannot be put on several records. Log the letter once for each.',
  'letter-in-future': 'The letter is dated {datedOn}, which is still to come. Check the date.',
  'letter-far-ahead': 'The letter is dated {datedOn}, which is {away}. Check the year.',
  'letter-long-ago': 'The letter is dated {datedOn}, which is {away}. Check the year.',
  'arrived-before-dated':
    'It arrived on {arrivedOn}, before the date printed on it ({datedOn}). Check both dates.',
  'arrived-in-future': 'The arrival date {arrivedOn} is still to come. Check the date.',
  'message-date-differs':
    'The message came on {messageOn}, the letter is dated {datedOn}. The earlier date counts.',
  'partial-names-no-items':
    'An approval in part answers only the items it names. None is named, so every clock keeps running.',
  'several-could-be-extended':
    'The longer time could be for {count} different {count|letter or step|letters or steps} of this record. Name the deadlines it extends (extends).',
  'cannot-be-extended':
    'This letter cannot extend the deadline "{reference}": it is not open on its records, is of another kind, or began later.',
  'extends-nothing':
    'No open deadline of this record can be extended by this letter, so no date was moved. Log what started the deadline first, or move the date by hand with a reason.',
  'extended-past-final':
    'The longer time ({until}) goes past day 45 ({finalOn}). It moves only the reply: the denial still becomes final on that day unless BIS advises otherwise.',
  'no-longer-duration':
    'No amendment extends a DDTC license (22 CFR 123.25(c)). The later expiry was put on the record as typed: check the letter; a new license is needed.',
  'hand-date-set-aside':
    'The date that was set by hand ({due}) was counted against another date of this source. It is set aside, and comes back if the source is corrected back.',
  // The reply to an intent to deny.
  'response-needs-intent': 'Only an intent to deny is answered here. This letter is of another kind.',
  'response-exists': 'The reply to this letter has been begun already. Change that one.',
  'no-response':
    'The reply to "{reference}" has not been begun. Open the letter and choose "Answer this letter" (open-response).',
  'ambiguous-response':
    '{count} {count|reply belongs|replies belong} to "{reference}". Name the letter by its reference or id.',
  'exhibit-not-whole':
    'Exhibit {number} ("{title}") is {kind}, so nothing was written. Attach it again from where it came.',
  'reply-folder-failed':
    'The folder could not be made: {detail}. Nothing is left of it. Check the disk and try again.',
  'no-such-exhibit': 'The reply has no exhibit "{reference}". Name one by its number or id.',
  'exhibit-cited': 'Point {number} cites the exhibit "{title}". Take it off that point first.',
  'plan-before-letter':
    '{on} lies before the date of the letter ({datedOn}). Choose a day inside the window.',
  'plan-after-work-by':
    '{on} lies after the day to work by ({workBy}). An internal target is never later than that.',
  'ours-not-moved':
    'This date is counted from the letter and cannot be moved. Say why it is not needed instead.',
  'second-count-same':
    '{by} logged this letter or entered its date, so that was the first count. Let another person count, and enter that name.',
  'point-done-unanswered': 'Point {number} is marked done, but how it is answered is not said yet.',
  'done-in-future': '{on} is still to come. Check the date.',
  // Steps and deadlines.
  'step-needs-license': 'Name the license record this step is about.',
  'several-lines-fit':
    '{count} open {count|deadline|deadlines} could be meant. Name the one this step is for.',
  'title-missing': 'Say what is to be done.',
  'due-missing': 'Say on which date it is due.',
  'repeat-needs-condition':
    'A report after each shipment belongs to a condition of the license. Enter it there.',
  'no-such-rule': 'The law table has no rule "{reference}".',
  'rule-starts-elsewhere': '"{title}" starts with a letter or a step. Log that instead.',
  'rule-not-yearly': '"{title}" is not one of the yearly duties.',
  'yearly-needs-start':
    '"{title}" applies once its deadline is set up: add the deadline by this rule, or log the step that starts it.',
  'yearly-on-docket':
    '"{title}" is on the docket, due {due}. If it no longer applies, take that deadline off so that it does not come again.',
  'rule-not-here': '"{title}" does not start with this kind of letter or step.',
  'length-fixed': 'The length of this rule is set by its text and cannot be changed.',
  'license-date-missing': '"{title}" runs from a date of the license record, which has none yet.',
  'trigger-missing': 'Enter the date it runs from: {asks}.',
  'line-is-closed': 'This deadline is already closed.',
  'line-is-open': 'This deadline is open already.',
  'line-only-watched':
    'Nothing can be sent for this line: it happens by itself. Record what BIS answered instead.',
  'line-needs-act': 'This deadline asks for an act. Record what was sent, or say why it is no longer needed.',
  'line-closed-by-record':
    'This line was closed by a letter or by a record that was changed. Correct that one.',
  'line-rests-on-step': 'This line rests on a logged step. Correct that step or mark it as entered wrongly.',
  'line-of-other-license': 'That deadline belongs to another license record.',
  'step-in-future': 'The step is dated ahead: until {happenedOn} nothing changes. Check the date.',
  'step-far-ahead':
    'The step is dated {happenedOn}, which is {away}; until then nothing changes. Check the year.',
  'step-long-ago': 'The step is dated {happenedOn}, which is {away}. Check the year.',
  'step-after-due': 'The step is dated {happenedOn}, after the due date {due}: it counts as late.',
  'received-before-sent': 'Receipt on {happenedOn} comes before sending on {sentOn}. Check both dates.',
  'step-moves-no-line': 'No open deadline fits this step, so the docket stays as it was.',
  'snooze-until-one': 'Say until when: an instant or a day, one of the two.',
  'snooze-into-past': 'Reminders cannot be put off until {until}, which has passed.',
  'snooze-past-work-by': 'Reminders cannot be put off past {latest}. Choose a day up to then.',
  'due-is-past': 'The due date {due} has already passed.',
  'due-long-past': 'The due date is {due}, which is {away}. Check the year.',
  // Forms.
  'form-lacks': '{what}.',
  'not-an-amount':
    '"{amount}" is not an amount in {currency}. Write digits, with at most {digits} after the point.',
  'no-such-currency': '"{currency}" is not a currency. Write its three letters, such as USD.',
  'not-a-ladder-day': '"{word}" is not a number of days from 0 to 1000. Write days with commas between.',
  // Keeping.
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'no-such-entry': 'The register has no entry {seq}.',
  'entry-not-undoable': 'Entry {seq} is a note of the program itself; there is nothing to take back.',
  'already-undone': 'Entry {seq} was already undone by entry {by}.',
  'undo-changed-since':
    'This cannot be undone: what it changed ({what}) was changed again since, in entry {seq} or before. Undo that one first.',
  'undo-rests-on-it': 'This cannot be undone: entry {seq} rests on what it made. Undo that one first.',
  'nobody-named': 'Say who you are first: every entry names its author.',
  'read-only': 'The register is open for reading only. {why}',
  'disk-failed':
    'This was not saved: the disk refused it ({detail}). Everything saved before is safe. Free some space or reconnect the disk, then try again.',
  'changed-outside':
    'Another program changed the register while it was open. Nothing was overwritten. Close and reopen Export Docket to go on.',
  'in-use-elsewhere': 'The register is in use by {user} on {host} since {since}. Close it there first.',
  'in-use-far':
    'The register was taken by {user} on the computer {host}, {since}. Whether it is still open there cannot be seen from here. Close it there first; if that computer no longer uses it, take it over.',
  'in-use-unsure':
    'The register was taken by {user} on this computer, {since}. A program with the number of that one is running, but it may be another that was given the same number since. Close Export Docket wherever it is open; if nothing uses the register, take it over (on the command line: --take-over).',
  'in-use-unknown':
    'The register is held by a lock that cannot be read, as a power cut may leave it. Close whatever else uses the register; if nothing does, take it over (on the command line: --take-over).',
  'opened-for-reading': 'The register was opened for reading only, so no change was made.',
  'register-unreadable':
    'The register in {folder} could not be read ({detail}). Nothing was changed. Check the disk and the rights on the folder.',
  'no-register': 'There is no register in {folder}. Check the folder.',
  'damaged-line':
    '{entries} cannot be shown: line {line} of {lines} is damaged ({detail}). The register was opened for reading up to the line before; the file was left as it is.',
  'damaged-first-line':
    'Nothing of the register can be shown: its first line is damaged ({detail}). The file was left as it is and nothing was written.',
  'missing-tail':
    '{entries} cannot be shown: the register ends before entry {line}, which was saved before. It was opened for reading only; the file was left as it is.',
  rewritten:
    'Entry {line} of the register is not the one that was saved before. It was opened for reading only; the file was left as it is.',
  'missing-journal':
    'The register file is missing from its folder, though there was one before. Nothing was written: put the file back, then try again.',
  'converted-line-endings':
    'Another program changed the line endings of the register file. Everything in it is here and fits, but nothing can be changed until they are restored. The file was left as it is.',
  'converted-mark':
    'Another program put a byte-order mark before the register file. Everything in it is here and fits, but nothing can be changed until it is taken away. The file was left as it is.',
  'converted-last-line':
    'Another program changed the end of the last line of the register file. Everything in it is here and fits, but nothing can be changed until it is restored. The file was left as it is.',
  'not-converted': 'The line endings of the register file are as they should be. Nothing was changed.',
  'mended-not-whole':
    'Restoring the line endings alone would not make the register whole, so the file was left as it is. Restore the newest backup.',
  'line-endings-mended':
    'The line endings of the register file were restored; every entry fits. The file as it was found is kept as {keptAs}.',
  'not-a-journal':
    'Nothing of the register can be shown: the register file {detail}. It was left as it is and nothing was written.',
  'newer-register':
    'The register was written by a newer version of Export Docket. Update the program to change it.',
  'torn-tail':
    'The last entry was cut off while it was being written, before it was confirmed. It was set aside as {keptAs}; everything confirmed is here.',
  'torn-tail-left':
    'The last entry is cut off: it is being written, or was never confirmed. Everything confirmed is here; nothing was changed.',
  'checkpoint-not-written':
    'The last change is safe, but the checkpoint beside it could not be written ({detail}). Check the disk.',
  'checkpoint-rebuilt': 'The checkpoint file was missing or unreadable and was made anew from the register.',
  'checkpoint-missing':
    'The checkpoint file beside the register is missing or unreadable: entries missing from the end of the register would not be noticed.',
  'two-writers':
    'Another program wrote to the register at the same time. What was not confirmed was set aside as {keptAs}; everything confirmed is here.',
  'two-writers-left':
    'Another program wrote to the register at the same time. What was not confirmed stands at its end and does not count; everything confirmed is here, and nothing was changed.',
  'without-zone': '{entries} written without a known time zone; their times are shown in UTC.',
  'zone-unknown':
    'This computer names no time zone that is known here, so times are written and shown in UTC, and reminders come by it. Set the time zone in the system’s settings, then start again.',
  'clock-out-of-range':
    'The clock of this computer shows a year outside 1900 to 2199, so nothing can be changed. Set it in the system’s settings, then start again.',
  'entry-unreadable':
    'This was not saved: it could not be read again afterwards ({detail}). Nothing was written, and everything saved before is safe. Please report this.',
  'clock-doubt':
    'The clock says {at}, but the last entry was made at {last}. Check the clock before changing anything.',
  'today-is-for-reading': '--today changes the day for reading only, so no change was made.',
  'file-too-large': '{name} is larger than {limit}. Attach a smaller scan.',
  'file-unreadable': '{name} could not be read ({detail}).',
  'file-not-viewable':
    '"{name}" was not opened: only papers, pictures and text are. If you know what it is, save a copy.',
  'file-not-what-it-says':
    '"{name}" was not opened: by its name it is {ending}, by its contents {is}. If you know what it is, save a copy.',
  'no-viewer': 'The system could not open "{name}": {detail}. Save a copy instead.',
  'file-missing': 'The attached file {name} is missing from the register folder.',
  'file-altered': 'The attached file {name} no longer matches its fingerprint.',
  'output-failed': 'The answer could not be written to the file ({detail}). Choose another --out.',
  'output-on-register':
    'Nothing was written: {file} is or lies in the register, which nothing may be written over. Choose another place.',
  'output-on-backups':
    'Nothing was written: {file} is or lies among the backups, which nothing may be written over. Choose another place.',
  'output-on-journal':
    'Nothing was written: {file} is the journal of a register, or a copy of one, which nothing may be written over. Choose another place.',
  'output-on-settings':
    'Nothing was written: {file} is where the settings of the program are kept. Choose another place.',
  'output-on-input':
    'Nothing was written: {file} is the very file that is to be read. Choose another file to write to.',
  'register-gone':
    'The register in {folder} is not there any more, as when its disk was disconnected. The file was not attached. Connect the disk, then try again.',
  'not-attached':
    '{name} was not attached: the disk of the register refused it ({detail}). The register is as it was. Free some space or reconnect the disk, then try again.',
  'input-unreadable': 'The file named by --in could not be read ({detail}). No change was made.',
  'start-not-changed': 'Starting with the computer was not changed: the system refused it ({detail}).',
  'copy-failed': 'The copy was not made: the disk refused it ({detail}). Choose another place.',
  'file-not-saved': 'The file was not saved: the disk refused it ({detail}). Choose another place.',
  'as-it-stood':
    'This is the register as it stood on {on}; it only shows what was. Go back to today to change anything.',
  'day-to-come': '{on} is still to come. Choose a day up to today.',
  // Backups.
  'backup-folder-gone':
    'The backup folder {folder} is not there, so no backup was made. Reconnect the disk or choose another folder. The register itself is safe.',
  'backup-folder-inside':
    'A backup inside the register folder would be lost with it. Choose a folder outside {folder}.',
  'backup-failed':
    'The backup was not made: the disk refused it ({detail}). Earlier backups and the register are untouched. Free some space or choose another folder.',
  'backup-differs':
    'The backup did not read back as it was written ({detail}) and was thrown away. Earlier backups and the register are untouched. Use another disk.',
  'backup-shorter':
    'An earlier backup ({name}) holds {was} {was|entry|entries}, the register only {now}. The earlier backup stays. Check which register this is.',
  'backup-emptier':
    'The register has {now} {now|record|records}; the backup {name} has {was}. Nothing older was removed. Check what became of them.',
  'backup-lacks-files':
    '{count} attached {count|file|files} could not be copied into the backup: {count|it is|they are} missing or altered.',
  'backup-not-removed': 'An old backup could not be removed ({detail}).',
  'no-good-backup': 'There is no backup in {folder} that reads back whole.',
  'no-keep-rule':
    'Write whole numbers: at least 1 day; for weeks and months also 0; for ever as an empty field.',
  'backups-unread':
    'The backup folder could not be read ({detail}). Nothing was changed; look whether its disk is connected.',
  'ambiguous-backup':
    '{count} backups are named "{name}", each of another register. Move the others out of the folder first.',
  'not-a-backup-folder':
    '{folder} is not a backup folder, or its disk is not connected. To make it one, add --new.',
  'window-is-open':
    'Export Docket is open. Close it first: its window would write over what a restore notes.',
  'no-such-backup': 'There is no backup named "{name}" in the backup folder.',
  'backup-damaged': 'The backup {name} is damaged ({detail}). Choose another one; nothing was changed.',
  'restore-failed': 'The backup was not restored ({detail}). The register is as it was.',
  restored: 'The backup {name} was restored. There was no register before it.',
  'restored-kept': 'The backup {name} was restored. The register from before is kept whole in {folder}.',
  'settings-kept-aside':
    'The settings could not be read and were begun anew; what stood there is kept beside them as {name}. Check your name, the paper and where backups go.',
  'restored-lacks-files':
    'Attached files that neither the backup nor the register from before had as they were: {count} ({names}). Attach them anew where you still have them.',
  'no-backups-here': 'No backups are made of this register. Go to your own register first.',
  'folder-name-long':
    'The path of this folder is longer than {limit} characters. Choose one nearer to the top.',
  'restore-half':
    'The restore stopped half-way ({detail}). The register from before is whole in {keptAs}: rename it back to {folder}.',
  // Handing over.
  'handover-failed':
    'The handover folder was not made ({detail}). Nothing was left behind; the register is untouched.',
  'no-handover-yet': 'No handover folder was made since the program started. Make one first.',
  'folder-not-shown': 'The folder is there, but the system did not show it. Open it yourself: {folder}.',
  'handover-running': 'A handover folder is just being made. Wait for it, or stop it.',
  'handover-lacks-files':
    '{count} attached {count|file is|files are} missing or altered and {count|is|are} not in the handover folder.',
  'in-sync-folder':
    'The register lies in a folder that {client} copies to other computers while it is being written. Move it to a folder of this computer only; keep backups there instead.',
  'printer-failed': 'The page was not printed: {detail}.',
  'printer-missing': 'There is no printer "{printer}" any more. Nothing was printed; choose another.',
  'printer-stopped':
    'The printer "{printer}" is stopped: it would take the page and not print it. Nothing was sent. Start it in the system’s printer settings, or choose another.',
  'printer-refusing': 'The printer "{printer}" takes no pages now. Nothing was printed; choose another.',
  'pdf-failed': 'The PDF was not saved: {detail}.',
  'pdf-not-saved': 'The PDF was not saved: the disk refused it ({detail}). Choose another place.',
  'pack-not-json': 'Line {line}: the rule file is not valid JSON ({detail}). Nothing was taken from it.',
  'pack-field': 'Line {line}, {field}: {reason}. Nothing was taken from the file.',
  'pack-example':
    'Line {line}, {field}: the example says {expected}, but the rule as written gives {got}. Nothing was taken from the file.',
  'pack-too-large': '{name} is larger than {limit}, so it is no rule file. Nothing was taken from it.',
  'pack-not-utf8': '{name} is not text in UTF-8, so it is no rule file. Nothing was taken from it.',
  'pack-twice':
    'There are two rule files with the id "{id}". Replace the one that is here, or give the new one another id.',
  'pack-named-otherwise':
    'The rule file calls itself "{name}" with the id "{id}". Keep it under that id and name.',
  'pack-rule-twice':
    'The rule "{rule}" is already in the rule file "{name}". Give it another id; nothing was taken from the file.',
  'workbook-too-large':
    'The table "{name}" has more than the {rows} rows or {columns} columns that a sheet of a workbook holds. Nothing was written; save it as CSV instead.',
  'line-too-long': 'This line is longer than {limit}, so it was not read. Split it.',
  'command-stopped':
    'The command stopped because something went wrong inside the program. Whatever it answered before is done and saved. The details are in {log}.',
  'command-stopped-disk': 'The command stopped: {detail}. Whatever it answered before is done and saved.',
  'newest-backup':
    'The newest backup is from {madeAt}, with {entries}. To restore it, open the register in the window and choose Restore a backup.',
  'no-backup-to-restore':
    'There is no backup of this register in {folder}. Keep a copy of the whole register folder before anything else is tried, and look for a copy of the register file on another disk or in a handover folder.',
  'mend-by-command': 'To restore them: export-docket verify --mend-line-endings --register {folder}',
  unexpected: 'Something went wrong inside the program. Nothing was changed. ({detail})',
};

const reasons: Readonly<Record<string, string>> = {
  missing: 'is missing',
  'not-json': 'is not valid JSON',
  'not-an-object': 'is not an object with fields',
  'not-a-list': 'is not a list',
  'not-yes-or-no': 'is neither true nor false',
  'not-of-its-form': 'is not of the form it should have',
  'never-made': 'names a record that no entry before made',
  'not-text': 'is not text',
  'too-long': 'is too long',
  'too-many': 'has too many entries',
  'line-break': 'must be one line',
  'space-around': 'begins or ends with a space',
  'not-a-date': 'is not a calendar date written yyyy-mm-dd',
  'date-out-of-years': 'is not a day of the years 1900 to 2199',
  'not-an-instant': 'is not an instant in UTC written yyyy-mm-ddThh:mm:ssZ',
  'not-a-time': 'is not a time written HH:MM',
  'not-a-number': 'is not a number',
  'not-a-currency': 'is not a three-letter currency',
  'not-a-country': 'is not a two-letter country code',
  'not-a-role': 'is not a party role',
  'not-an-agency': 'is not an agency this program knows',
  'not-a-link': 'is not a kind of link',
  'not-a-letter-kind': 'is not a kind of letter',
  'not-a-step-kind': 'is not a kind of step',
  'not-a-channel': 'is not a channel',
  'not-a-reason': 'is not one of the reasons',
  'not-a-fingerprint': 'is not a SHA-256 fingerprint',
  'no-first-report': 'needs a first date, unless it follows shipments',
  'out-of-range': 'is out of range',
  ...ruleReasons,
};

/** The reason behind a field's message key, for use inside a sentence. */
export function reasonFor(key: string): string {
  const [what, code, place] = key.split(' ');
  if (what === 'unwritable-character')
    return `contains the character ${code} at place ${place}, which cannot be kept`;
  return reasons[key] ?? 'is not of the expected form';
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** The places in sentences that the program fills with an instant of its own; all else is quoted as it stands. */
const instants = new Set(['at', 'last', 'since', 'until']);

/** A value inside a sentence: an instant as people write it (UTC), a code of the system in words, everything else as it is. */
function valueIn(name: string, value: unknown): string {
  if (name === 'detail' && typeof value === 'string') return causeWords(value);
  const isInstant = instants.has(name) && typeof value === 'string' && instant.test(value);
  // A sentence is one line, whatever is named in it.
  return isInstant
    ? formatInstant(value, 'UTC')
    : String(value ?? '').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}

/** The English sentence of a refusal or warning. */
export function inWords({ say, params }: Say): string {
  const sentence = sentences[say];
  if (sentence === undefined) throw new Error(`no words for ${say}`);
  return sentence
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) =>
      params[name] === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'field' ? placeInWords(valueIn(name, params[name])) : valueIn(name, params[name]),
    );
}

/** The key of every sentence. */
export const sentenceKeys: readonly string[] = Object.keys(sentences);

/** Whether there are words for a key; a test goes through every key the program uses. */
export function hasWords(say: string): boolean {
  return Object.hasOwn(sentences, say);
}

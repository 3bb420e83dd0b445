/** What the program says when it is asked how it is used, or asked wrongly. */
export const usage = `Usage:
  export-docket [--register DIR] [--user-data DIR] [--sample] [--hidden] [--by NAME]
      opens the window; --hidden: out of sight, in the tray
  export-docket execute [--register DIR] [--in FILE] [--out FILE] [--by NAME] [--accept-clock]
      makes changes: one JSON command per line in, one JSON answer per line out
  export-docket docket [--register DIR] [--today YYYY-MM-DD] [--json] [--out FILE] [--pdf FILE]
      lists the open deadlines; --pdf: writes the docket for the wall, of the next 60 days
  export-docket yearly [--register DIR] [--today YYYY-MM-DD] [--json] [--out FILE]
      lists the yearly duties that start from no letter, whether each is set up, and its next date
  export-docket summary LICENSE --out FILE [--register DIR] [--today YYYY-MM-DD]
      writes the summary of a license (its id or number) as PDF
  export-docket summary --all --out FILE [--register DIR] [--today YYYY-MM-DD]
      writes the summaries of all records that are neither archived nor void as one PDF with an outline
  export-docket sheet conditions LICENSE --out FILE
  export-docket sheet counterparty COUNTERPARTY --out FILE
  export-docket sheet history LICENSE|COUNTERPARTY --out FILE
  export-docket sheet count DEADLINE --out FILE
  export-docket sheet response LICENSE|LETTER --out FILE [--privileged]
      writes that sheet of a record (its id, number or name) as PDF
  export-docket import FILE --as counterparties|licenses|items|letters|deadlines|steps [--dry-run] [--json]
                      [--map "HEADING=FIELD"]... [--mapping NAME] [--empty "N/A,NULL"] [--skip-refused]
                      [--on-twice first|last] [--on-country keep|change|new] [--on-conflict ours|file] [--on-several skip]
                      [--encoding NAME] [--delimiter CHARACTER|tab] [--dates ymd|dmy|mdy] [--sheet NAME]
                      [--register DIR] [--out FILE] [--by NAME]
      tells what each row of a CSV file or Excel workbook would do; without --dry-run, and with no row in doubt, does it as one entry
  export-docket export --as xlsx|csv --table docket|licenses|counterparties|items|letters --out FILE
  export-docket export --as xlsx --table all --out FILE
  export-docket export --as json --out FILE
      writes a table, all of them, or the whole register for other programs; --privileged: with privileged notes
  export-docket calendar --out FILE
      writes the open deadlines as a calendar (ICS)
  export-docket response LICENSE|LETTER --out DIR [--privileged]
      makes a new folder in DIR with the papers of the reply to an intent to deny and its exhibits in order
  export-docket attach FILE... [--register DIR] [--out FILE] [--accept-clock]
      copies files into the register and answers what a command calls each by, as one line of JSON
  export-docket verify [--register DIR] [--json] [--out FILE]
      checks the journal's chain and the attached files

Exit code: 0 done, 1 refused, 2 asked wrongly, 3 the register is damaged.
`;

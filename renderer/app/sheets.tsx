import { type Sheet, useSheets } from '../navigation/sheet-store.ts'
import { ImportAnnotationsDialog } from '../exchange/import-annotations-dialog.tsx'
import { AlikeDialog } from '../people/alike-dialog.tsx'
import { MergeDialog } from '../people/merge-dialog.tsx'
import { PeopleDialog } from '../people/people-dialog.tsx'
import { PersonDialog } from '../people/person-dialog.tsx'
import { SplitDialog } from '../people/split-dialog.tsx'
import { DeleteQuestionDialog } from '../questions/delete-question-dialog.tsx'
import { MergeQuestionsDialog } from '../questions/merge-questions-dialog.tsx'
import { QuestionDialog } from '../questions/question-dialog.tsx'

/** The dialogs about what is in the dossier that are open, one over the other. */
export function Sheets() {
  const sheets = useSheets((state) => state.sheets)
  return sheets.map((sheet, index) => <OneSheet key={index} sheet={sheet} />)
}

function OneSheet({ sheet }: { readonly sheet: Sheet }) {
  switch (sheet.kind) {
    case 'people':
      return <PeopleDialog />
    case 'person':
      return <PersonDialog personId={sheet.personId} />
    case 'merge-people':
      return <MergeDialog personIds={sheet.personIds} />
    case 'split-person':
      return <SplitDialog personId={sheet.personId} />
    case 'alike-people':
      return <AlikeDialog />
    case 'question':
      return <QuestionDialog questionId={sheet.questionId} />
    case 'delete-question':
      return <DeleteQuestionDialog questionId={sheet.questionId} />
    case 'merge-questions':
      return <MergeQuestionsDialog questionId={sheet.questionId} />
    case 'import-annotations':
      return <ImportAnnotationsDialog name={sheet.name} token={sheet.token} />
  }
}

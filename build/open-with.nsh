; "Open with Export Docket" in the menu of a folder: a handover folder, a backup or a register.
!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Directory\shell\ExportDocket" "" "Open with Export Docket"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\ExportDocket" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\ExportDocket\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Directory\shell\ExportDocket"
!macroend

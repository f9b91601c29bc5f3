; The Windows installer: for one person, without an administrator.
;
;   makensis -DVERSION=0.1.0 -DFROZEN=dir -DICON=tiledl.ico -DOUTPUT=FILE.exe packaging/windows/tiledl.nsi
;
; FROZEN is the folder that PyInstaller has made (tiledl.exe, tiledl-gui.exe, _internal). Paths are whole
; ones: others count from this file. Installing over an earlier version replaces it. Without questions:
; FILE.exe /S [/D=C:\folder]; removing: uninstall.exe /S. Settings, logs and downloads are a person's
; own and stay.

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!ifndef VERSION | FROZEN | OUTPUT | ICON
  !error "VERSION, FROZEN, ICON and OUTPUT must be given: see the top of this file"
!endif

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"
!include "WinVer.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\tiledl"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\tiledl.exe"
!define CLASSES "Software\Classes"

Name "tiledl"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\tiledl"
; An upgrade goes where the earlier version is.
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "tiledl ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "tiledl"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "tiledl installer"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\tiledl-gui.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"

LangString IN_USE ${LANG_ENGLISH} "tiledl is running. Close it, and try again."
LangString IN_USE ${LANG_GERMAN} "tiledl läuft noch. Bitte schließen Sie es und versuchen Sie es erneut."
LangString IN_USE ${LANG_FRENCH} "tiledl est en cours d'exécution. Fermez-le, puis réessayez."
LangString IN_USE ${LANG_SPANISH} "tiledl se está ejecutando. Ciérrelo e inténtelo de nuevo."
LangString NOT_HERE ${LANG_ENGLISH} "tiledl needs 64-bit Windows 10 or newer."
LangString NOT_HERE ${LANG_GERMAN} "tiledl braucht ein 64-Bit-Windows ab Version 10."
LangString NOT_HERE ${LANG_FRENCH} "tiledl nécessite Windows 10 64 bits ou plus récent."
LangString NOT_HERE ${LANG_SPANISH} "tiledl necesita Windows 10 de 64 bits o posterior."
LangString NOT_OURS ${LANG_ENGLISH} "This folder has other files in it. Choose an empty one."
LangString NOT_OURS ${LANG_GERMAN} "In diesem Ordner sind andere Dateien. Bitte wählen Sie einen leeren."
LangString NOT_OURS ${LANG_FRENCH} "Ce dossier contient d'autres fichiers. Choisissez un dossier vide."
LangString NOT_OURS ${LANG_SPANISH} "Esta carpeta contiene otros archivos. Elija una vacía."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_HERE)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; A program that runs cannot be renamed; then nothing has been touched yet.
!macro REFUSE_WHILE_RUNNING PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    Rename "$INSTDIR\${PROGRAM}" "$INSTDIR\${PROGRAM}.old"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "$(IN_USE)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    Rename "$INSTDIR\${PROGRAM}.old" "$INSTDIR\${PROGRAM}"
  ${EndIf}
!macroend

; Only what was installed is removed: the folder may be one that a person has chosen.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\tiledl.exe"
  Delete "$INSTDIR\tiledl-gui.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
!macroend

; A file type of this program, offered beside what a person has chosen already.
!macro ASSOCIATE EXTENSION TITLE
  WriteRegStr HKCU "${CLASSES}\tiledl.${EXTENSION}" "" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\tiledl.${EXTENSION}\DefaultIcon" "" "$INSTDIR\tiledl-gui.exe,0"
  WriteRegStr HKCU "${CLASSES}\tiledl.${EXTENSION}\shell\open\command" "" '"$INSTDIR\tiledl-gui.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "tiledl.${EXTENSION}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\tiledl-gui.exe\SupportedTypes" ".${EXTENSION}" ""
!macroend

!macro DISSOCIATE EXTENSION
  DeleteRegKey HKCU "${CLASSES}\tiledl.${EXTENSION}"
  DeleteRegValue HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids" "tiledl.${EXTENSION}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.${EXTENSION}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.${EXTENSION}"
!macroend

Section "tiledl"
  !insertmacro REFUSE_WHILE_RUNNING "tiledl.exe"
  !insertmacro REFUSE_WHILE_RUNNING "tiledl-gui.exe"
  ; Someone's folder named _internal is not ours to replace.
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\tiledl-gui.exe"
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_OURS)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  ; Libraries of an earlier version must not stay beside the new ones.
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${FROZEN}\*"
  File "/oname=LICENSE.txt" "..\..\LICENSE"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\tiledl.lnk" "$INSTDIR\tiledl-gui.exe"

  !insertmacro ASSOCIATE "mbtiles" "MBTiles map"
  !insertmacro ASSOCIATE "pmtiles" "PMTiles map"
  WriteRegStr HKCU "${CLASSES}\Applications\tiledl-gui.exe\shell\open\command" "" '"$INSTDIR\tiledl-gui.exe" "%1"'
  ; “tiledl” in the Run dialog.
  WriteRegStr HKCU "${APP_PATHS}" "" "$INSTDIR\tiledl-gui.exe"
  ; Explorer reads the types anew (SHCNE_ASSOCCHANGED).
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${KEY}" "DisplayName" "tiledl"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\tiledl-gui.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The tiledl founders"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING "tiledl.exe"
  !insertmacro REFUSE_WHILE_RUNNING "tiledl-gui.exe"
  !insertmacro REMOVE_PROGRAM
  ; Only when nothing else is in it.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\tiledl.lnk"
  !insertmacro DISSOCIATE "mbtiles"
  !insertmacro DISSOCIATE "pmtiles"
  DeleteRegKey HKCU "${CLASSES}\Applications\tiledl-gui.exe"
  DeleteRegKey HKCU "${APP_PATHS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  DeleteRegKey HKCU "${KEY}"
SectionEnd

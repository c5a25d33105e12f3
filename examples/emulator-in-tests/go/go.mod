module example.com/emulatortest

go 1.21

// The registration that lets Teams find the app. It belongs to this tenant and to the app's own identity.
@description('Name of the registration, unique in Azure.')
param name string

@description('global, or a region.')
param location string

@description('The name that people see in Azure.')
param displayName string

@description('Price of the registration.')
param sku string

@description('Host name of the app.')
param host string

@description('Resource id of the identity that is the bot.')
param identityId string

@description('Client id of the identity.')
param clientId string

@description('Put on every resource.')
param tags object

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identityId
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: location
    properties: {
      channelName: 'MsTeamsChannel'
    }
  }
}

@description('Where Teams delivers messages.')
output endpoint string = bot.properties.endpoint
